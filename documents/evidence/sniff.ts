import { type FileType, fileTypes } from '@/domain/evidence-file';
import { endingOf } from '@/domain/file-name';
import { refuse } from './refuse';

const taken = '可以上传 PDF、DOCX、XLSX、JPG、PNG';

/** What old or foreign programs write, and what to do about each. */
const others: readonly (readonly [test: RegExp, sentence: string])[] = [
  [/^ÐÏ.à¡±.á/s, '文件是旧版 Word、Excel 格式或设了打开密码；请取消密码，另存为 .docx 或 .xlsx 后重新上传。'],
  [
    /^.{4}ftyp(hei[cfmsx]|hev[cx]|mif1|msf1|avif)/s,
    '照片是 HEIC 格式；请在手机设置的“相机－格式”中选“兼容性最佳”，或另存为 JPG 后重新上传。',
  ],
];

/** Which of the types the content is of, whatever the file is called; null for none. */
function typeOf(head: string): FileType | 'zip' | null {
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('\xff\xd8\xff')) return 'jpg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  return head.startsWith('PK\u0003\u0004') ? 'zip' : null;
}

/** The type that both the name and the content say; refuses where they differ or neither is taken. */
export function sniff(bytes: Buffer, name: string): FileType {
  if (bytes.length === 0) throw refuse('文件是空的；请在本机打开确认有内容，再重新上传。');
  const ending = endingOf(name);
  const called = ending === 'jpeg' ? 'jpg' : ending;
  const head = bytes.subarray(0, 32).toString('latin1');
  for (const [test, sentence] of others) if (test.test(head)) throw refuse(sentence);
  if (called === 'docm' || called === 'xlsm' || called === 'dotm') {
    throw refuse('文件可能带有宏；请另存为不含宏的 .docx 或 .xlsx 后重新上传。');
  }
  if (called === null || !(called in fileTypes)) {
    throw refuse(`不能上传这种文件；${taken}，其他格式请先转换。`);
  }
  const type = called as FileType;
  const found = typeOf(head);
  const isSame = found === 'zip' ? type === 'docx' || type === 'xlsx' : found === type;
  if (isSame) return type;
  throw refuse(
    found === null || found === 'zip'
      ? `文件内容不是${fileTypes[type].word}；${taken}，请确认文件没有被改过扩展名。`
      : `文件内容是${fileTypes[found].word}，与扩展名 .${called} 不符；请改正文件名后重新上传。`,
  );
}
