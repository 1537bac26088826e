import 'server-only';
import { command } from '@/db/command';
import { stationLedger } from '@/db/queries/station';
import { stationSupervisions } from '@/db/schema';
import { refusedAt } from '@/domain/refusal';
import { wrongOfSupervision } from '@/domain/station';
import { stationSupervision } from '@/domain/station-supervision-input';
import { firstOfficial } from './fact/first';
import { loadFact } from './fact/subject';

/** A side's people supervised a station on a day. */
export const superviseStation = command({
  name: 'station.supervise',
  input: stationSupervision,
  load: async (tx, { ref }, { actor }) => [await loadFact(tx, stationLedger, ref, actor)],
  change: async (tx, [subject], { supervisedOn, supervisor, topic }, { actor, today }) => {
    if (!subject) return [];
    firstOfficial(stationLedger, subject);
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
