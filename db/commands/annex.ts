import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { command } from '@/db/command';
import { daysOfStatement, listOpenItems } from '@/db/queries/statement';
import { annexEntries } from '@/db/schema';
import { Refusal } from '@/domain/refusal';
import { annexEntry, struckAnnexEntry } from '@/domain/statement-input';
import { findAnnexEntry, loadProgramme } from './statement';

/** Lists something that is open at the year's end, with the sentence that says how it stands. */
export const listInAnnex = command({
  name: 'statement.list',
  input: annexEntry,
  load: async (tx, { programme }) => [await loadProgramme(tx, programme)],
  change: async (tx, [subject], { year, kind, id, note }, { actor, today }) => {
    if (!subject) return [];
    const { programmeId } = subject;
    const items = await listOpenItems(tx, programmeId, daysOfStatement(year, undefined).to);
    if (!items.some((item) => item.kind === kind && item.id === id))
      throw new Refusal('conflict', '这一项已经办结，不用附列；请刷新页面。');
    const [added] = await tx
      .insert(annexEntries)
      .values({
        ...{
          programmeId,
          year,
          note,
          flowId: kind === 'flow' ? id : null,
          matchId: kind === 'match' ? id : null,
        },
        ...{ departmentId: actor.departmentId, enteredBy: actor.accountId, enteredOn: today },
      })
      .onConflictDoNothing()
      .returning({ id: annexEntries.id });
    if (!added) throw new Refusal('conflict', '这一项已经列入附列事项；请刷新页面。');
    return [{ id: programmeId, before: null, after: { year, kind, of: id, note }, isShared: true }];
  },
  message: () => '已列入附列事项。',
});

/** 划销: what was listed by mistake is listed no more; it stays, with the reason. */
export const strikeFromAnnex = command({
  name: 'statement.strike',
  input: struckAnnexEntry,
  load: async (tx, { programme, entryId }) => {
    const found = await loadProgramme(tx, programme);
    const entry = await findAnnexEntry(tx, found.programmeId, entryId);
    return [{ ...found, entry, entryOf: entry.departmentId }];
  },
  change: async (tx, [subject], { reason }, { actor, today }) => {
    if (!subject) return [];
    const { entry } = subject;
    const struck = await tx
      .update(annexEntries)
      .set({ struckOn: today, struckBy: actor.accountId, strikeReason: reason })
      .where(and(eq(annexEntries.id, entry.id), isNull(annexEntries.struckOn)))
      .returning({ id: annexEntries.id });
    if (struck.length === 0) throw new Refusal('conflict', '这条附列事项已经划销；请刷新页面。');
    const after = { note: entry.note, struckBecause: reason };
    return [{ id: entry.programmeId, before: null, after, isShared: true }];
  },
  message: () => '已划销。',
});
