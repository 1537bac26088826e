import { inflateSync } from 'node:zlib';
import { damaged, refuse } from './refuse';

/** What a reader of PDF would run by itself. An embedded file it does not: electronic invoices carry their data so. */
const active = /\/(JavaScript|JS|Launch|RichMedia)\b/;
/** Behind the end there may be an empty line, and no second file. */
const tail = 1024;
const mostUnpacked = 8 * 1024 * 1024;
const tooLarge = () => refuse('PDF 展开后过大；请打印成新的 PDF 后重新上传。');

/** A PDF that is whole, that anybody can open, and in which nothing runs. */
export function checkPdf(bytes: Buffer): void {
  const end = bytes.lastIndexOf('%%EOF');
  const behind = bytes.subarray(end + 5).toString('latin1');
  if (end === -1 || behind.length > tail || /[^\s\0]/.test(behind) || !bytes.includes('startxref')) {
    throw damaged('PDF ');
  }
  const text = bytes.toString('latin1');
  if (/\/Encrypt\b/.test(text.slice(-64 * 1024)) || /\/Encrypt\s+\d+\s+\d+\s+R/.test(text)) {
    throw refuse('PDF 加了密码或限制；请取消限制，或打印成新的 PDF 后重新上传。');
  }
  for (const part of partsOf(text, bytes)) {
    if (active.test(plain(part))) {
      throw refuse('PDF 里有脚本或会自行启动的内容；请打印成新的 PDF 后重新上传。');
    }
  }
}

/** The file outside its streams, and the objects that are packed in streams. */
function* partsOf(text: string, bytes: Buffer): Iterable<string> {
  let from = 0;
  let unpacked = 0;
  for (const found of text.matchAll(/\bstream\r?\n/g)) {
    if (found.index < from) continue;
    const start = found.index + found[0].length;
    const end = text.indexOf('endstream', start);
    if (end === -1) break;
    const head = text.slice(from, found.index);
    yield head;
    if (/\/ObjStm\b/.test(plain(head.slice(-600)))) {
      const objects = unpack(bytes.subarray(start, end));
      unpacked += objects.length;
      if (unpacked > mostUnpacked) throw tooLarge();
      yield objects;
    }
    from = end;
  }
  yield text.slice(from);
}

function unpack(packed: Buffer): string {
  try {
    return inflateSync(packed, { maxOutputLength: mostUnpacked }).toString('latin1');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    // Packed otherwise or not at all.
    return packed.toString('latin1');
  }
}

/** /J#61vaScript → /JavaScript */
function plain(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
