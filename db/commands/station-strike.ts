import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { command } from '@/db/command';
import { stationLedger } from '@/db/queries/station';
import { stationSupervisions } from '@/db/schema';
import { Refusal } from '@/domain/refusal';
import { struckSupervision } from '@/domain/station-supervision-input';
import { firstOfficial } from './fact/first';
import { loadFact } from './fact/subject';

/** 划销: a supervision that was entered by mistake counts no more; it stays, with the reason. */
export const strikeSupervision = command({
  name: 'station.strike',
  input: struckSupervision,
  load: async (tx, { ref, supervisionId }, { actor }) => {
    const found = await loadFact(tx, stationLedger, ref, actor);
    const [supervision] = await tx
      .select()
      .from(stationSupervisions)
      .where(
        and(
          eq(stationSupervisions.id, supervisionId),
          eq(stationSupervisions.stationId, found.row.originId ?? found.row.id),
        ),
      );
    if (!supervision) throw new Refusal('missing', '没有找到这次督导；请刷新页面。');
    return [{ ...found, supervision }];
  },
  change: async (tx, [subject], { supervisionId, reason }, { actor, today }) => {
    if (!subject) return [];
    firstOfficial(stationLedger, subject);
    const struck = await tx
      .update(stationSupervisions)
      .set({ struckOn: today, struckBy: actor.accountId, strikeReason: reason })
      .where(and(eq(stationSupervisions.id, supervisionId), isNull(stationSupervisions.struckOn)))
      .returning({ id: stationSupervisions.id });
    if (struck.length === 0) throw new Refusal('conflict', '这次督导已经划销；请刷新页面。');
    const { supervisedOn, supervisor } = subject.supervision;
    const after = { supervisedOn, supervisor, struckBecause: reason };
    return [{ id: subject.row.id, before: null, after, isShared: true }];
  },
  message: () => '已划销，不再计入督导次数；记录和原因仍然保留。',
});
