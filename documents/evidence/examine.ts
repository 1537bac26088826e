import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileType } from '@/domain/evidence-file';
import { Refusal } from '@/domain/refusal';
import { damaged, refuse } from './refuse';
import { type Job, keptName, previewName } from './job';
import { borrowLooker, type Looker } from './looker';

export interface Examined {
  readonly type: FileType;
  /** Where what is to be kept lies until `examined` returns. */
  readonly path: string;
  readonly preview: string | null;
}

/** A file that needs longer than this to be understood is made to. */
const checkSeconds = 3;
/** A photo of fifty million pixels takes its time; without a preview it can still be opened. */
const previewSeconds = 12;

/**
 * Has a process of its own look at a file that was sent, below `scratch`, and hands on what is to be kept. Throws a refusal
 * that says what to do; whatever goes wrong, nothing stays behind.
 */
export async function examined<Result>(
  scratch: string,
  file: Omit<Job, 'folder'>,
  take: (file: Examined) => Promise<Result>,
): Promise<Result> {
  const folder = join(scratch, randomUUID());
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const looker = await borrowLooker();
    const seen = await ask(looker, { ...file, folder }).finally(() => looker.giveBack());
    return await take({
      type: seen.type,
      path: join(folder, keptName),
      preview: seen.hasPreview ? join(folder, previewName) : null,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function ask(looker: Looker, job: Job): Promise<{ type: FileType; hasPreview: boolean }> {
  looker.send(job);
  const first = await looker.hear(checkSeconds);
  if (first === null) throw refuse('文件内容过于复杂，无法核对；请打印成 PDF 或另存后重新上传。');
  if (first.is === 'refused') throw new Refusal('invalid', first.sentence);
  if (first.is === 'failed') throw failure(first);
  if (first.is !== 'checked') throw new Error(`a file was answered by ${first.is}`);
  const second = await looker.hear(first.isPicture ? previewSeconds : checkSeconds);
  if (second?.is === 'refused') throw damaged('图片');
  if (second?.is === 'failed' && second.code === 'ENOSPC') throw failure(second);
  return { type: first.type, hasPreview: second?.is === 'done' && second.hasPreview };
}

/** A disk without room is told as such by who takes the file. */
function failure({ reason, code }: { readonly reason: string; readonly code: string | undefined }): Error {
  return Object.assign(new Error(reason), { code });
}
