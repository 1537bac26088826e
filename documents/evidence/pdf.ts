import { partsOf, plain } from './pdf-part';
import { damaged, refuse } from './refuse';

/** What a reader of PDF would run by itself. An embedded file it does not: electronic invoices carry their data so. */
const active = /\/(JavaScript|JS|Launch|RichMedia)\b/;
/** Behind the end there may be an empty line, and no second file. */
const tail = 1024;

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
