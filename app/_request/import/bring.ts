import 'server-only';
import type { Context } from '@/db/command';
import { beginImport } from '@/db/commands/import/begin';
import { Refusal } from '@/domain/refusal';
import { type ImportLedger, type UploadRefusal } from '@/domain/import';
import { TooLong, blobStore } from '@/lib/blob-store';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { requireSameOrigin } from '../origin';
import { startWork } from './start';

const most = 10 * 1024 * 1024;
/** What a form is around its file. */
const around = 64 * 1024;

/** Keeps the uploaded file, begins to read it, and says which page comes next. */
export async function bringFile(context: Context, request: Request): Promise<string> {
  const refused = (why: UploadRefusal) => `/imports?refused=${why}`;
  try {
    requireSameOrigin(request.headers);
    const length = Number(request.headers.get('content-length'));
    if (!(length > 0)) return refused('empty');
    if (length > most + around) return refused('too-large');
    const form = await request.formData();
    const file = form.get('file');
    if (!(file instanceof File) || file.size === 0) return refused('empty');
    const { sha256, size } = await blobStore(env().BLOB_DIR).take(chunksOf(file), most);
    const { ids } = await beginImport(context, {
      programme: textIn(form, 'programme'),
      ledger: textIn(form, 'ledger') as ImportLedger,
      fileName: file.name.slice(-200),
      ...{ fileSha256: sha256, fileSize: size },
    });
    const [id = 0] = ids;
    await startWork(context, { ref: { id, version: 1 }, to: 'read' });
    return `/imports/${id}`;
  } catch (error) {
    if (error instanceof TooLong) return refused('too-large');
    if (isFull(error)) return refused('full');
    if (!(error instanceof Refusal)) throw error;
    log.info({ requestId: context.requestId, refusal: error.message }, 'an upload was refused');
    return refused(error.kind === 'forbidden' ? 'forbidden' : error.kind === 'busy' ? 'busy' : 'other');
  }
}

/** The parts of a file as the store takes them. */
async function* chunksOf(file: File): AsyncIterable<Uint8Array> {
  yield* file.stream();
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}
