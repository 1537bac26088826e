import { agreeValue, disputeReading, proposeAgreedValue } from '@/db/commands/reading/answer';
import { approveReadings } from '@/db/commands/reading/review';
import { saveReadings } from '@/db/commands/reading/save';
import { correctReading, submitReadings } from '@/db/commands/reading/submit';
import type { PlainDate } from '@/domain/calendar';
import type { Cast } from '../cast';
import type { Login } from '../people';
import type { Stands } from './filing';

/** Disputes and corrections: what the two sides did about figures that were handed in. */
export async function tellStories(cast: Cast, stands: Stands, idOf: (code: string) => number): Promise<void> {
  const at = (place: string, steps = 0) => {
    const ref = stands.get(place);
    if (!ref) throw new Error(`the demo world has no ${place}`);
    return { id: ref.id, version: ref.version + steps };
  };

  const agreed = '7.1.4 shared 2024-Q4';
  await disputeReading(cast('gz-reviewer', '2025-01-13'), {
    ref: at(agreed),
    value: '198.3',
    reason: '有两笔款项 2025 年 1 月才到账，不应计入 2024 年第四季度。',
  });
  await agreeValue(cast('gd-reviewer', '2025-01-20'), { ref: at(agreed, 1) });

  const proposed = '7.1.4 shared 2025-Q1';
  await disputeReading(cast('gz-reviewer', '2025-04-16'), {
    ref: at(proposed),
    value: '148.5',
    reason: '从江、榕江两县实际到账少于填报值，附到账凭证。',
  });
  await proposeAgreedValue(cast('gd-reviewer', '2025-05-06'), {
    ref: at(proposed, 1),
    value: '155.2',
    reason: '扣除在途的一笔；另一笔已于 3 月 28 日到账，应当计入。',
  });

  await disputeReading(cast('gz-reviewer', '2025-09-12'), {
    ref: at('6.2.1 shared 2025-08'),
    value: '31',
    reason: '我方接收登记为 31 人次，请核对 8 月下旬的交接单。',
  });

  const correct = async (
    place: string,
    { code, period, by, on, value, reason }: Correction,
  ): Promise<{ id: number; version: number }> => {
    const { ids } = await correctReading(cast(by, on), { ref: at(place), reason });
    const id = ids[0] ?? 0;
    const entry = { indicatorId: idOf(code), period, version: 1, value, note: '按更正后的凭证填报。' };
    await saveReadings(cast(by, on), { entries: [entry] });
    await submitReadings(cast(by, on), { refs: [{ id, version: 2 }] });
    return { id, version: 3 };
  };
  const done = await correct('3.4.3 gz 2024-Q2', {
    code: '3.4.3',
    period: '2024-Q2',
    by: 'gz-staff',
    on: '2024-09-03',
    value: '2918',
    reason: '漏计 6 月下旬一场义诊的受益人次。',
  });
  await approveReadings(cast('gz-reviewer', '2024-09-05'), { refs: [done] });
  await correct('8.4.1 gd 2025-07', {
    code: '8.4.1',
    period: '2025-07',
    by: 'gd-staff',
    on: '2025-09-18',
    value: '18.42',
    reason: '中心月报于 9 月调整，按调整后的数更正。',
  });
}

interface Correction {
  readonly code: string;
  readonly period: string;
  readonly by: Login;
  readonly on: PlainDate;
  readonly value: string;
  readonly reason: string;
}
