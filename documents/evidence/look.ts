import type { FileType } from '@/domain/evidence-file';
import { cleanJpeg } from './jpeg';
import { checkOffice } from './office';
import { checkPdf } from './pdf';
import type { Picture } from './picture';
import { cleanPng } from './png';
import { sniff } from './sniff';

interface Looked {
  readonly type: FileType;
  /** What is to be kept: of a picture without what else its file tells. */
  readonly bytes: Buffer;
  /** Null for what is no picture. */
  readonly picture: Picture | null;
}

/** Looks at all of a file, by what is in it; throws a refusal that says what to do. */
export async function look(bytes: Buffer, name: string, keepsLocation: boolean): Promise<Looked> {
  const type = sniff(bytes, name);
  if (type === 'jpg' || type === 'png') {
    const picture = type === 'jpg' ? cleanJpeg(bytes, keepsLocation) : cleanPng(bytes, keepsLocation);
    return { type, bytes: picture.bytes, picture };
  }
  if (type === 'pdf') checkPdf(bytes);
  else await checkOffice(bytes, type);
  return { type, bytes, picture: null };
}
