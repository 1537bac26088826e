/** The faces that the standard asks for. Named, never shipped: what a machine lacks is drawn in `fallback`. */
export const fonts = {
  body: '仿宋_GB2312',
  kai: '楷体_GB2312',
  black: '黑体',
  title: '方正小标宋简体',
  song: '宋体',
} as const;
export type Font = (typeof fonts)[keyof typeof fonts];

/** What looks most like it on a machine without it, best first. */
const fallback: Record<Font, { readonly names: readonly string[]; readonly family: 'roman' | 'modern' }> = {
  [fonts.body]: { names: ['仿宋', 'FangSong', 'STFangsong'], family: 'modern' },
  [fonts.kai]: { names: ['楷体', 'KaiTi', 'STKaiti'], family: 'modern' },
  [fonts.black]: { names: ['SimHei', 'STHeiti'], family: 'modern' },
  [fonts.title]: { names: ['FZXiaoBiaoSong-B05S', '华文中宋', 'STZhongsong', '宋体'], family: 'roman' },
  [fonts.song]: { names: ['SimSun', 'STSong'], family: 'roman' },
};

/** word/fontTable.xml: `docx` writes fonts only to embed them. Charset 86 is GB 2312. */
export function fontTable(): string {
  const entries = Object.entries(fallback).map(
    ([name, { names, family }]) =>
      `<w:font w:name="${name}"><w:altName w:val="${names.join(',')}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="auto"/></w:font>`,
  );
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="${namespace}">${entries.join('')}</w:fonts>`;
}

/** All scripts of a run in one face: digits and Latin letters stand in the face of the text around them. */
export function face(font: Font): { ascii: Font; hAnsi: Font; eastAsia: Font; cs: Font } {
  return { ascii: font, hAnsi: font, eastAsia: font, cs: font };
}
