import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { Refusal } from '@/domain/refusal';
import { type Job, keptName, previewName, type Word } from './job';
import { look } from './look';
import { previewOf } from './preview';

// Runs by itself (examine.ts starts it): whatever a file does to it, the server stays as it was.
const say = (word: Word) => process.send?.(word);

async function work({ path, name, keepsLocation, folder }: Job): Promise<void> {
  const { type, bytes, picture } = await look(await readFile(path), name, keepsLocation);
  await writeFile(join(folder, keptName), bytes, { flag: 'wx', mode: 0o600 });
  say({ is: 'checked', type, isPicture: picture !== null });
  if (picture === null || (type !== 'jpg' && type !== 'png'))
    return void say({ is: 'done', hasPreview: false });
  await writeFile(join(folder, previewName), previewOf(picture, type), { flag: 'wx', mode: 0o600 });
  say({ is: 'done', hasPreview: true });
}

process.on('message', (job: Job) => {
  work(job).catch((error: unknown) => {
    const { message, code } = error as NodeJS.ErrnoException;
    say(
      error instanceof Refusal
        ? { is: 'refused', sentence: message }
        : { is: 'failed', reason: message, code },
    );
  });
});
process.on('disconnect', () => process.exit());
say({ is: 'ready' });
