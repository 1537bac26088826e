import 'server-only';

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A file that the browser saves under its Chinese name; it is made anew for every request and kept by no cache. */
export function download(bytes: Uint8Array, name: string, kind: keyof typeof types): Response {
  const file = `${name}.${kind}`;
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': types[kind],
      'content-disposition': `attachment; filename="document.${kind}"; filename*=UTF-8''${encodeURIComponent(file)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
