import { inflateSync } from 'node:zlib';
import { refuse } from './refuse';

const mostUnpacked = 8 * 1024 * 1024;
const tooLarge = () => refuse('PDF 展开后过大；请打印成新的 PDF 后重新上传。');

/** The file outside its streams, and the objects that are packed in streams. */
export function* partsOf(text: string, bytes: Buffer): Iterable<string> {
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
export function plain(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
