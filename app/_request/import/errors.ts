import 'server-only';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '@/domain/refusal';
import type { ImportJob } from './job';
import { finished } from './spawn';

/** The file that was brought with its errors as comments, made by a process of its own. */
export async function errorFile(job: Omit<ImportJob, 'annotateTo' | 'run'>): Promise<Uint8Array> {
  const directory = await mkdtemp(join(tmpdir(), 'ledger-'));
  try {
    const annotateTo = join(directory, 'errors.xlsx');
    await finished({ ...job, run: 0, annotateTo });
    return await readFile(annotateTo);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw new Refusal('busy', '原表过大，没有标注成功；请按页面上列出的单元格改正。');
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
