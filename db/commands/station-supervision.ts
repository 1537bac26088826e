import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { command } from '@/db/command';
import { stationLedger } from '@/db/queries/station';
import { stationSupervisions } from '@/db/schema';
import { Refusal, refusedAt } from '@/domain/refusal';
import { wrongOfSupervision } from '@/domain/station';
import { stationSupervision, struckSupervision } from '@/domain/station-supervision-input';
import { loadFact } from './fact/subject';
import { refuseUnofficial } from './station-count';

/** A side's people supervised a station on a day. */
export const superviseStation = command({
  name: 'station.supervise',
  input: stationSupervision,
  load: async (tx, { ref }, { actor }) => [await loadFact(tx, stationLedger, ref, actor)],
  change: async (tx, [subject], { supervisedOn, supervisor, topic }, { actor, today }) => {
    if (!subject) return [];
    refuseUnofficial(subject);
    const { row, content } = subject;
    const told = { supervisedOn, supervisor, topic };
    const problems = wrongOfSupervision(supervisedOn, content, today);
    if (problems.supervisedOn !== undefined) throw refusedAt({ ...problems });
    const [added] = await tx
      .insert(stationSupervisions)
      .values({
        ...told,
        stationId: row.originId ?? row.id,
        departmentId: actor.departmentId,
        enteredBy: actor.accountId,
      })
      .onConflictDoNothing()
      .returning({ id: stationSupervisions.id });
    if (!added)
      throw refusedAt(
        { supervisedOn: '本方当天对这个站点的督导已经登记；一个站点一天只登记一次。' },
        'conflict',
      );
    return [{ id: row.id, before: null, after: told, isShared: true }];
  },
  message: () => '已登记督导。',
});

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
    refuseUnofficial(subject);
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
