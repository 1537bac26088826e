import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Refusal } from '@/domain/refusal';
import { damaged, refuse } from './refuse';

const megabyte = 1024 * 1024;
const most = { unpacked: 200 * megabyte, members: 2000, ratio: 100 };
/** A small file may be packed as tightly as it likes. */
const small = 10 * megabyte;

const main = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' } as const;
const words = { docx: 'Word 文档', xlsx: 'Excel 工作簿' } as const;
const bomb = () => refuse('文件展开后过大，不像一份材料；请只保留需要的内容，另存后重新上传。');
const macro = () => refuse('文件带有宏或控件；请另存为不含宏的 .docx 或 .xlsx，或转成 PDF 后重新上传。');
const astray = () => refuse('文件内部的路径不正常，可能被改动过；请用 Word、Excel 或 WPS 另存后重新上传。');
const declares = () => refuse('文件里有不应出现的声明（DOCTYPE）；请用 Word、Excel 或 WPS 另存后重新上传。');

/** A .docx or .xlsx: refuses what would grow, run, reach outside or is not whole. Every byte is unpacked and counted once. */
export async function checkOffice(bytes: Buffer, type: 'docx' | 'xlsx'): Promise<void> {
  try {
    const zip = await fromBufferPromise(bytes);
    const entries = await entriesOf(zip, bytes.length);
    const names = entries.map(({ fileName }) => fileName);
    if (!names.includes('[Content_Types].xml') || !names.includes(main[type])) {
      throw refuse(`文件内容不是${words[type]}；请用 Word、Excel 或 WPS 另存后重新上传。`);
    }
    for (const entry of entries) await checkMember(zip, entry);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw told((error as Error).message, words[type]);
  }
}

/** What the zip reader complains of, as a person needs it. */
function told(complaint: string, word: string): Refusal {
  if (/relative path|absolute path|invalid characters in fileName|backslash/i.test(complaint))
    return astray();
  if (/too many bytes/.test(complaint)) return bomb();
  return damaged(word);
}

async function entriesOf(zip: ZipFile, packed: number): Promise<Entry[]> {
  if (zip.entryCount > most.members) throw bomb();
  const entries: Entry[] = [];
  let [unpacked, stored] = [0, 0];
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize;
    stored += entry.compressedSize;
    // Members that lie over each other are counted each.
    if (stored > packed || unpacked > most.unpacked) throw bomb();
    if (unpacked > small && unpacked > packed * most.ratio) throw bomb();
    const mode = (entry.externalFileAttributes >>> 16) & 0o170000;
    if (mode === 0o120000 || /^[/~]|^[a-z]:/i.test(entry.fileName)) throw astray();
    if (entry.isEncrypted()) throw refuse('文件设了打开密码；请取消密码后重新上传。');
    if (isActive(entry.fileName)) throw macro();
    entries.push(entry);
  }
  return entries;
}

function isActive(path: string): boolean {
  return /vbaProject|vbaData|(^|\/)(macrosheets|activeX)\/|oleObject[^/]*\.bin$/i.test(path);
}

async function checkMember(zip: ZipFile, entry: Entry): Promise<void> {
  if (entry.fileName.endsWith('/')) return;
  const isXml = /\.(xml|rels|vml)$/i.test(entry.fileName);
  const pieces: Uint8Array[] = [];
  const member: Readable = await zip.openReadStreamPromise(entry);
  for await (const piece of member as AsyncIterable<Uint8Array>) if (isXml) pieces.push(piece);
  if (isXml) checkXml(Buffer.concat(pieces), entry.fileName);
}

/** What one looks for is plain in UTF-8; a member in another encoding could hide it, and no office program writes one. */
function checkXml(xml: Buffer, path: string): void {
  if (xml.subarray(0, 4).includes(0) || (xml[0] ?? 0) >= 0xfe) throw declares();
  if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY')) throw declares();
  if (path === '[Content_Types].xml' && /macroEnabled/i.test(xml.toString('latin1'))) throw macro();
  if (path.endsWith('.rels') && reachesOut(xml.toString('utf8'))) {
    throw refuse('文件引用了外部的模板或对象；请断开外部链接，或转成 PDF 后重新上传。');
  }
}

/** A link to a page is for a person to follow; these are fetched by the program that opens the file. */
function reachesOut(relationships: string): boolean {
  return [...relationships.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].some(
    ([tag]) =>
      /TargetMode\s*=\s*["']External/i.test(tag) &&
      /\/(attachedTemplate|oleObject|frame|subDocument|package)["']/i.test(tag),
  );
}
