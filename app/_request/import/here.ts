import 'server-only';
import type { Context, Outcome } from '@/db/command';
import { theStore } from '@/db/commands/evidence/store';
import { beginImport, startImport } from '@/db/commands/import/begin';
import { readForWork } from '@/db/queries/import';
import type { ImportAim, ImportLedger } from '@/domain/import';
import { workAt } from './work';

/** Imports of one person, worked at in this very process: for the demo world and for tests, which wait for each step. */
export function importsHere(context: Context) {
  const standing = async (id: number) => {
    const found = await readForWork(context.actor, id);
    if (!found) throw new Error(`no import ${id}`);
    return found.row;
  };
  const begin = async (ledger: ImportLedger, bytes: Uint8Array, fileName = '台账.xlsx'): Promise<number> => {
    const { sha256, size } = await theStore().take(whole(bytes), bytes.length);
    const { ids } = await beginImport(context, {
      ...{ programme: 'guangdong-guizhou-2023', ledger, fileName },
      ...{ fileSha256: sha256, fileSize: size },
    });
    return ids[0] ?? 0;
  };
  const start = async (id: number, to: ImportAim): Promise<Outcome> =>
    startImport(context, { ref: await standing(id), to });
  const work = async (id: number) => {
    const { run } = await standing(id);
    await workAt({ ...context, importId: id, run }, () => undefined);
    return standing(id);
  };
  const step = async (id: number, to: ImportAim) => {
    await start(id, to);
    return work(id);
  };
  return {
    ...{ standing, begin, start, work, step },
    /** Brings a file and reads it. */
    bring: async (ledger: ImportLedger, bytes: Uint8Array, fileName?: string) =>
      step(await begin(ledger, bytes, fileName), 'read'),
  };
}

async function* whole(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(bytes);
}
