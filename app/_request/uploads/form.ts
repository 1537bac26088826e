import 'server-only';
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { evidenceLimits } from '@/domain/evidence-file';
import { Refusal } from '@/domain/refusal';
import { folderOf } from './partial';

export interface SentForm {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly { readonly name: string; readonly path: string; readonly isTooLong: boolean }[];
}

/** Reads a form with files as it arrives, each file straight to the disk; what it laid down is gone when `work` is done. */
export async function withForm<Result>(
  request: Request,
  work: (form: SentForm) => Promise<Result>,
): Promise<Result> {
  const folder = join(folderOf('incoming'), randomUUID());
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    return await work(await read(request, folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function read(request: Request, folder: string): Promise<SentForm> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data') || !request.body) throw broken();
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  const files: { name: string; path: string; isTooLong: boolean }[] = [];
  const writing: Promise<void>[] = [];
  const parser = new Busboy({
    headers: { 'content-type': type },
    // One byte more, or a file of just the limit is taken for one that was cut.
    limits: {
      fileSize: evidenceLimits.file + 1,
      files: evidenceLimits.atOnce,
      fields: 300,
      fieldSize: 10_000,
    },
  });
  parser.on('field', (name, value) => (fields[name] = value));
  parser.on('file', (_field, content, name) => {
    if (!name) return void content.resume();
    const path = join(folder, randomUUID());
    const work = pipeline(content, createWriteStream(path, { flags: 'wx', mode: 0o600 })).then(() => {
      // Browsers write a quotation mark in a name so.
      files.push({ name: name.replaceAll('%22', '"'), path, isTooLong: content.truncated });
    });
    // Waited for below; until then the parser may fail first.
    work.catch(() => undefined);
    writing.push(work);
  });
  const cut: true[] = [];
  parser.on('filesLimit', () => cut.push(true));
  await pipeline(Readable.fromWeb(request.body as never), parser).catch((error: unknown) => {
    throw (error as NodeJS.ErrnoException).code === 'ENOSPC' ? error : broken();
  });
  await Promise.all(writing);
  if (cut.length > 0) {
    throw new Refusal('invalid', `一次最多上传 ${evidenceLimits.atOnce} 个文件；请分几次上传。`);
  }
  return { fields, files };
}

const broken = () => new Refusal('invalid', '表单没有传完，文件没有保存；请重新选择文件后再提交。');
