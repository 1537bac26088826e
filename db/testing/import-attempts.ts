import type { Context, Outcome } from '@/db/command';
import { beginImport, dropImport, startImport } from '@/db/commands/import/begin';
import { theStore } from '@/db/commands/evidence/store';
import { commitImport } from '@/db/commands/import/commit';
import type { Run } from '@/db/commands/import/run';
import { undoImport } from '@/db/commands/import/undo';
import type { CommandOn } from './attempts';
import type { ImportTestRecord } from './import-records';

export type ImportCommand = CommandOn<'import'>;

const towards: Readonly<Record<string, 'read' | 'commit' | 'undo'>> = {
  waiting: 'read',
  committed: 'undo',
  undoing: 'undo',
};
const runOf = ({ actor }: Context, { id, run }: ImportTestRecord): Run => ({ importId: id, run, actor });
async function* someFile(): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(Buffer.from('台账'));
}
const untold = () => undefined;

/** Each command as a person or their process would give it who sees the import as it stands. */
export const importAttempts: Record<
  ImportCommand,
  (context: Context, record: ImportTestRecord) => Promise<Outcome>
> = {
  'import.begin': async (context) => {
    const { sha256: fileSha256, size: fileSize } = await theStore().take(someFile(), 100);
    return beginImport(context, {
      ...{ programme: 'guangdong-guizhou-2023', ledger: 'activity', fileName: '台账.xlsx' },
      ...{ fileSha256, fileSize },
    });
  },
  'import.start': (context, { id, version, state }) =>
    startImport(context, { ref: { id, version }, to: towards[state] ?? 'commit' }),
  'import.drop': (context, { id, version }) => dropImport(context, { id, version }),
  'import.commit': (context, record) => commitImport(runOf(context, record), untold)(context, record),
  'import.undo': (context, record) => undoImport(runOf(context, record), untold)(context, record),
};
