import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { command } from '@/db/command';
import { stationLedger } from '@/db/queries/station';
import { organisations, stationCounts } from '@/db/schema';
import { Refusal, refusedAt } from '@/domain/refusal';
import { type Station, wrongOfCount } from '@/domain/station';
import { stationCount } from '@/domain/station-count-input';
import { firstOfficial } from './fact/first';
import { loadFact } from './fact/subject';

async function placeOf(tx: Tx, { stationId }: Station) {
  const [place] = await tx
    .select({ departmentId: organisations.departmentId, path: organisations.path })
    .from(organisations)
    .where(eq(organisations.id, stationId));
  if (!place) throw new Refusal('missing', '没有找到站点；请刷新页面。');
  return place;
}

/** Says what there was at a station on a quarter's last day; said again of the same quarter, the last word counts. */
export const countStation = command({
  name: 'station.count',
  input: stationCount,
  load: async (tx, { ref }, { actor }) => {
    const found = await loadFact(tx, stationLedger, ref, actor);
    return [{ ...found, place: await placeOf(tx, found.content) }];
  },
  change: async (tx, [subject], input, { actor, today }) => {
    if (!subject) return [];
    const stationId = firstOfficial(stationLedger, subject);
    const { row, content } = subject;
    const { countedOn, staff, certified, volunteers, services } = input;
    const count = { countedOn, staff, certified, volunteers, services };
    const problems = wrongOfCount(count, content.builtOn, today);
    if (Object.keys(problems).length > 0) throw refusedAt(problems);
    const [added] = await tx
      .insert(stationCounts)
      .values({
        ...count,
        stationId,
        departmentId: actor.departmentId,
        countedBy: actor.accountId,
      })
      .returning({ id: stationCounts.id });
    return added ? [{ id: row.id, before: null, after: count, isShared: true }] : [];
  },
  message: () => '已登记期末数。',
});
