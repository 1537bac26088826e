import 'server-only';
import { createReadStream } from 'node:fs';
import type { Context } from '@/db/command';
import { isFull, theStore } from '@/db/commands/evidence/store';
import { beginImport } from '@/db/commands/import/begin';
import { Refusal } from '@/domain/refusal';
import { type ImportLedger, type UploadRefusal } from '@/domain/import';
import { TooLong } from '@/lib/blob-store';
import { log } from '@/lib/log';
import { requireSameOrigin } from '../origin';
import { withForm } from '../uploads/form';
import { startWork } from './start';

const most = 10 * 1024 * 1024;

/** Keeps the uploaded file, begins to read it, and says which page comes next. */
export async function bringFile(context: Context, request: Request): Promise<string> {
  const refused = (why: UploadRefusal) => `/imports?refused=${why}`;
  try {
    requireSameOrigin(request.headers);
    return await withForm(request, async ({ fields, files: [file] }) => {
      if (!file) return refused('empty');
      const { sha256, size } = await theStore().take(createReadStream(file.path), most);
      const { ids } = await beginImport(context, {
        programme: fields['programme'] ?? '',
        ledger: fields['ledger'] as ImportLedger,
        fileName: file.name.slice(-200),
        ...{ fileSha256: sha256, fileSize: size },
      });
      const [id = 0] = ids;
      await startWork(context, { ref: { id, version: 1 }, to: 'read' });
      return `/imports/${id}`;
    });
  } catch (error) {
    if (error instanceof TooLong) return refused('too-large');
    if (isFull(error)) return refused('full');
    if (!(error instanceof Refusal)) throw error;
    log.info({ requestId: context.requestId, refusal: error.message }, 'an upload was refused');
    return refused(error.kind === 'forbidden' ? 'forbidden' : error.kind === 'busy' ? 'busy' : 'other');
  }
}
