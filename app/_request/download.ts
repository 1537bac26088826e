import 'server-only';
import type { Readable } from 'node:stream';
import { webStream } from './web-stream';

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** A file that the browser saves under its Chinese name; it is made anew for every request and kept by no cache. */
export function download(bytes: Uint8Array, name: string, kind: keyof typeof types): Response {
  return answer(bytes as Uint8Array<ArrayBuffer>, name, kind);
}

function answer(body: BodyInit, name: string, kind: keyof typeof types): Response {
  const file = `${name}.${kind}`;
  return new Response(body, {
    headers: {
      'content-type': types[kind],
      'content-disposition': `attachment; filename="document.${kind}"; filename*=UTF-8''${encodeURIComponent(file)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** The same while it is made: a client that goes away ends the making. */
export function downloadStream(stream: Readable, name: string, kind: keyof typeof types): Response {
  return answer(webStream(stream), name, kind);
}
