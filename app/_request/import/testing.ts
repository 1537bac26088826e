import type { Context, Outcome } from '@/db/command';
import { theStore } from '@/db/commands/evidence/store';
import { beginImport, startImport } from '@/db/commands/import/begin';
import type { ImportLedger } from '@/domain/import';
import type { TestDatabase } from '@/db/testing/database';
import { workAt } from './work';

interface Standing extends Record<string, unknown> {
  readonly id: number;
  readonly version: number;
  readonly run: number;
  readonly state: string;
  readonly refusal: string | null;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly wrong: number;
  readonly notices: string[];
}

/** Imports of one person, worked at in this process: the steps that pages and their processes take. */
export function importsOf(database: TestDatabase, context: Context) {
  const standing = async (id: number): Promise<Standing> => {
    const [row] = await database.owner<Standing>('select * from imports where id = $1', [id]);
    if (!row) throw new Error(`no import ${id}`);
    return { ...row, id };
  };
  const begin = async (ledger: ImportLedger, bytes: Uint8Array, fileName = '台账.xlsx'): Promise<number> => {
    const source = [bytes];
    const { sha256, size } = await theStore().take(asSource(source), 10_485_760);
    const { ids } = await beginImport(context, {
      ...{ programme: 'guangdong-guizhou-2023', ledger, fileName },
      ...{ fileSha256: sha256, fileSize: size },
    });
    return ids[0] ?? 0;
  };
  const start = async (id: number, to: 'read' | 'commit' | 'undo'): Promise<Outcome> =>
    startImport(context, { ref: await standing(id), to });
  const work = async (id: number): Promise<Standing> => {
    const { run } = await standing(id);
    await workAt({ ...context, importId: id, run });
    return standing(id);
  };
  const step = async (id: number, to: 'read' | 'commit' | 'undo') => {
    await start(id, to);
    return work(id);
  };
  return {
    ...{ standing, begin, start, work, step },
    /** Brings a file and reads it. */
    bring: async (ledger: ImportLedger, bytes: Uint8Array) => step(await begin(ledger, bytes), 'read'),
  };
}

async function* asSource(parts: readonly Uint8Array[]) {
  await Promise.resolve();
  yield* parts;
}
