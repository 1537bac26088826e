import 'server-only';
import { type Change, command } from '@/db/command';
import { loadMeeting, type MeetingSubject } from '@/db/commands/meeting/subject';
import { knownDecisions } from '@/db/queries/resolution-known';
import type { Decision } from '@/domain/decision';
import { Refusal } from '@/domain/refusal';
import { importedTable, type ImportedRow } from '@/domain/resolution-import';
import { importVerdict, meant } from '@/domain/resolution-known';
import { amend, decisionsOf, enter } from './decision';
import { asSubject } from './recorded';

type Known = Awaited<ReturnType<typeof knownDecisions>>[number];

/**
 * Takes a 任务分解表 into a meeting: all of its rows or none. New decisions begin as far as the table says, up to a claim;
 * an import closes nothing and changes nothing that has begun but its words.
 */
export const importResolutions = command({
  name: 'resolution.import',
  input: importedTable,
  load: async (tx, { meetingId }, { actor }) => [
    asSubject(await loadMeeting(tx, meetingId), actor.departmentId),
  ],
  change: async (tx, [subject], { rows }, context) => {
    if (!subject) return [];
    const { meeting } = subject;
    const into = await decisionsOf(tx, meeting);
    const known = await knownDecisions(tx, meeting.row.id, meeting.parties);
    const changes: Change[] = [];
    for (const row of rows) {
      const found = meant(row, known);
      const verdict = importVerdict(row, found);
      if (verdict === 'new') {
        changes.push(await named(row, enter(tx, into, decisionOf(row), row, context)));
      } else if (verdict === 'changed' && found) {
        refuseForeign(found, context.actor.departmentId);
        changes.push(await named(row, amend(tx, into, found, decisionOf(row, found.agendaItemId), context)));
      }
    }
    refuseNothing(meeting, changes);
    return changes;
  },
  message: (count) => `已导入：新增和修改共 ${count} 项，其余与系统一致。`,
});

/** What is refused at a field says of which row, because the table shows no fields. */
async function named(row: ImportedRow, work: Promise<Change>): Promise<Change> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Refusal) || Object.keys(error.fields).length === 0) throw error;
    throw new Refusal(error.kind, `“${row.text}”：${Object.values(error.fields).join('')}没有导入任何内容。`);
  }
}

/** A table knows nothing of agenda items: what a decision belongs to stays. */
function decisionOf(row: ImportedRow, agendaItemId: number | null = null): Decision {
  return { ...row, agendaItemId: agendaItemId ?? 0, due: row.dueOn ?? '长期坚持' };
}

function refuseForeign({ text, recordedBy }: Known, departmentId: number): void {
  if (recordedBy === departmentId) return;
  throw new Refusal(
    'conflict',
    `“${text}”由对方登记，不能由本方导入修改；请从表中去掉这一行，或请对方修改。`,
  );
}

function refuseNothing(meeting: MeetingSubject, changes: readonly Change[]): void {
  if (changes.length > 0) return;
  throw new Refusal('conflict', `表中各项与${meeting.row.series}已登记的一致，没有需要导入的内容。`);
}
