import { approveTarget, declineTarget, proposeTarget } from '@/db/commands/target';
import { type PlainDate, yearOf } from '@/domain/calendar';
import type { Cast } from '../cast';
import type { Login } from '../people';
import { firstYear } from './figure';
import { agreedTargets, revisions } from './target';

/** When each year's targets were put forward; both leaders answered in the weeks after. */
const settledOn: Readonly<Record<number, readonly [PlainDate, PlainDate, PlainDate]>> = {
  2023: ['2023-05-08', '2023-05-12', '2023-05-15'],
  2024: ['2024-03-11', '2024-03-15', '2024-03-20'],
  2025: ['2025-03-10', '2025-03-14', '2025-03-21'],
};

/** Agrees each year's targets between both departments, then tells what was revised, declined or is still open. */
export async function agreeTargets(cast: Cast, idOf: (code: string) => number): Promise<void> {
  const revisionOf = new Map<string, number>();
  const propose = async (
    code: string,
    year: number,
    value: string,
    by: Login,
    on: PlainDate,
    why: string,
  ) => {
    const place = `${code} ${year}`;
    const revision = revisionOf.get(place) ?? 0;
    const documentNumber = `演示协作〔${year}〕${revision + 1}号`;
    const { ids } = await proposeTarget(cast(by, on), {
      indicatorId: idOf(code),
      year,
      revision,
      value,
      reason: why,
      documentNumber,
    });
    revisionOf.set(place, revision + 1);
    return ids[0] ?? 0;
  };
  for (const [code, values] of Object.entries(agreedTargets)) {
    for (const [at, value] of values.entries()) {
      const year = firstYear + at;
      const [on, first, second] = settledOn[year] ?? ['', '', ''];
      const why = `${year}年度工作要点商定。`;
      const id = await propose(code, year, String(value), 'gd-reviewer', on, why);
      await approveTarget(cast('gd-leader', first), { id, reason: '' });
      await approveTarget(cast('gz-leader', second), { id, reason: '' });
    }
  }
  for (const { code, value, by, on, reason, answers } of revisions) {
    const id = await propose(code, yearOf(on), value, by, on, reason);
    for (const answer of answers) {
      const run = answer.answer === 'approve' ? approveTarget : declineTarget;
      await run(cast(answer.by, answer.on), { id, reason: answer.reason });
    }
  }
}
