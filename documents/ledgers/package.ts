import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Refusal } from '@/domain/refusal';

/** What is let in (security.md 2.4, F19). Sizes are those the zip declares; yauzl ends a member that grows past its own. */
const megabyte = 1024 * 1024;
const most = { packed: 10 * megabyte, unpacked: 200 * megabyte, members: 1000, ratio: 100 };
/** A small file may be packed as tightly as it likes. */
const small = 10 * megabyte;

/** The members of a workbook, each read when it is asked for. */
export interface Package {
  has(path: string): boolean;
  /** Throws where it is larger than it may be; what is no list of rows or texts is small. */
  open(path: string, most?: number): Promise<Readable>;
}

export function invalid(sentence: string): Refusal {
  return new Refusal('invalid', sentence);
}

/** Opens an .xlsx, or refuses with what to do; nothing is unpacked before the sizes of all members are known. */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  if (bytes.length > most.packed) throw invalid('文件超过 10 MB；请拆成几个文件，分批上传。');
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') {
    throw invalid('文件是旧版 Excel（.xls）或设了打开密码；请取消密码，另存为 .xlsx 后重新上传。');
  }
  if (file.subarray(0, 4).toString('latin1') !== 'PK\u0003\u0004') {
    throw invalid('文件不是 Excel 工作簿；请在 Excel 或 WPS 中另存为 .xlsx 后重新上传。');
  }
  const zip = await fromBufferPromise(file);
  return membersOf(zip, await entriesOf(zip, file.length));
}

async function entriesOf(zip: ZipFile, packed: number): Promise<ReadonlyMap<string, Entry>> {
  const bomb = '文件展开后过大，不像一张台账；请只保留要导入的工作表，另存为 .xlsx 后重新上传。';
  if (zip.entryCount > most.members) throw invalid(bomb);
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize;
    if (unpacked > most.unpacked || (unpacked > small && unpacked > packed * most.ratio)) throw invalid(bomb);
    if (entry.fileName.endsWith('vbaProject.bin')) {
      throw invalid('文件带有宏；请另存为不含宏的 .xlsx 后重新上传。');
    }
    entries.set(entry.fileName, entry);
  }
  return entries;
}

function membersOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Package {
  return {
    has: (path) => entries.has(path),
    open: (path, most = small) => {
      const entry = entries.get(path);
      if (entry === undefined || entry.uncompressedSize > most) throw new Error(`no such member ${path}`);
      return zip.openReadStreamPromise(entry);
    },
  };
}
