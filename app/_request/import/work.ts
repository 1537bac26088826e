import 'server-only';
import { theStore } from '@/db/commands/evidence/store';
import { readFile } from 'node:fs/promises';
import { writing } from '@/db/client';
import { commitImport } from '@/db/commands/import/commit';
import type { ImportKind } from '@/db/commands/import/kind';
import { activityImport } from '@/db/commands/import/activity';
import { flowImport } from '@/db/commands/import/flow';
import { pairingImport } from '@/db/commands/import/pairing';
import { projectImport } from '@/db/commands/import/project';
import { trustImport } from '@/db/commands/import/trust';
import { mark, type Run, Superseded, type Tell } from '@/db/commands/import/run';
import { stageRows } from '@/db/commands/import/stage';
import type { ImportRow } from '@/db/commands/import/subject';
import { undoImport } from '@/db/commands/import/undo';
import { readForWork } from '@/db/queries/import';
import { activityLedger } from '@/documents/ledgers/activity';
import { flowLedger } from '@/documents/ledgers/flow';
import type { Ledger } from '@/documents/ledgers/ledger';
import { pairingLedger } from '@/documents/ledgers/pairing';
import type { BothSides } from '@/documents/ledgers/place';
import { projectLedger } from '@/documents/ledgers/project';
import { readLedger } from '@/documents/ledgers/read';
import { trustLedger } from '@/documents/ledgers/trust';
import type { Content } from '@/domain/fact';
import type { ImportLedger } from '@/domain/import';
import { Refusal } from '@/domain/refusal';
import { log } from '@/lib/log';
import type { ImportJob } from './job';
import { inOrder } from './order';

/** Where a job goes when it fails, so that the person can decide again. */
const failed = { waiting: 'refused', reading: 'refused', committing: 'read', undoing: 'committed' } as const;

/** Does what the import waits for: reads the file, writes what was chosen, or takes it back. Says in the import how that went. */
export async function workAt(job: ImportJob, tell: Tell): Promise<void> {
  const run: Run = { importId: job.importId, run: job.run, actor: job.actor };
  const found = await readForWork(job.actor, job.importId);
  if (!found || found.row.run !== job.run) return;
  const { row, sides } = found;
  try {
    if (row.state === 'committing') await commitImport(run, tell)(job, { id: row.id });
    else if (row.state === 'undoing') await undoImport(run, tell)(job, { id: row.id });
    else await stages[row.ledger](run, row, sides, tell);
  } catch (error) {
    if (error instanceof Superseded) return;
    if (!(error instanceof Refusal))
      log.error({ err: error, importId: row.id, requestId: job.requestId }, 'an import failed');
    const refusal =
      error instanceof Refusal
        ? error.message
        : `处理时出错，没有改动台账；请稍后重试，或联系管理员（编号 ${job.requestId}）。`;
    const state = failed[row.state as keyof typeof failed];
    await writing(run.actor, (tx) => mark(tx, run, { state, refusal, version: row.version + 1 }));
  }
}

type Stage = (run: Run, row: ImportRow, sides: BothSides, tell: Tell) => Promise<void>;

/** How a file of each ledger is read, and what its rows would do. */
const stages: Readonly<Record<ImportLedger, Stage>> = {
  pairing: stageAs(pairingImport, pairingLedger),
  activity: stageAs(activityImport, activityLedger),
  project: stageAs(projectImport, projectLedger),
  trust: stageAs(trustImport, trustLedger),
  flow: stageAs(flowImport, flowLedger),
};

/** Of so many errors each is kept; a file with more is not a ledger. */
const mostErrors = 100_000;

function stageAs<Row extends object, Of extends Content>(
  kind: ImportKind<Row, Of>,
  ledger: Ledger<Row, BothSides>,
): Stage {
  return async (run, row, sides, tell) => {
    const bytes = await readFile(theStore().pathOf(row.fileSha256));
    const preview = await readLedger(ledger, bytes, sides, mostErrors);
    const { given, unread } = inOrder(preview);
    await writing(run.actor, (tx) => mark(tx, run, { state: 'reading', notices: [...preview.notices] }));
    await stageRows(run, kind, row.programmeId, given, unread, tell);
  };
}
