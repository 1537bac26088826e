/** Control characters, marks that turn the direction of writing, and what no file system or header takes. */
const unfit =
  // eslint-disable-next-line no-control-regex -- the control characters are what is taken out
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const longest = 120;

/** The name of a file as it is shown and given back: without folders, without what hides or breaks, not too long. */
export function cleanFileName(name: string): string {
  const last = name
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .normalize('NFC')
    .replace(unfit, '')
    .replace(/^.*[/\\]/s, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(last)?.[0] ?? '';
  const stem = Array.from(last.slice(0, last.length - ending.length))
    .slice(0, longest - ending.length)
    .join('');
  return stem === '' && ending === '' ? '未命名' : `${stem || '未命名'}${ending}`;
}

/** jpg of 现场.JPG; null where the name ends in nothing. */
export function endingOf(name: string): string | null {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? null;
}

/** A header that has the browser save the file under that name (RFC 6266, RFC 8187). */
export function savedAs(name: string): string {
  const clean = cleanFileName(name);
  const encoded = encodeURIComponent(clean).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const plain = `file${/\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? ''}`;
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
