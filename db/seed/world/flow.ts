import { sql } from 'drizzle-orm';
import { approveFlow, returnFlow, saveFlow, submitFlow } from '@/db/commands/flow';
import { reverseFlow } from '@/db/commands/flow-reverse';
import { agreeMatch, disputeMatch } from '@/db/commands/match';
import { openMatch } from '@/db/commands/match-open';
import { asOwner } from '@/db/owner';
import { addDays, type PlainDate } from '@/domain/calendar';
import { giverOf } from '@/domain/flow';
import type { DifferenceReason } from '@/domain/match';
import { moneyText } from '@/domain/money';
import type { Cast } from '../cast';
import { chance } from './chance';
import { courseOf, type DemoFlow, type DemoPayment, type DemoSource } from './flow-course';
import { lastDay } from './filing';
import { Timeline } from './timeline';

interface Told {
  readonly timeline: Timeline;
  readonly cast: Cast;
  readonly programme: string;
  readonly source: DemoSource;
}

/** From here on the demo's people have not got round to 对账. */
const openSince = '2025-07-01';

/** Enters three years' money of projects and pairings, and matches what was paid with what came, up to the last quarter. */
export async function moveMoney(ownerUrl: string, cast: Cast): Promise<void> {
  const { programme, sources } = await findSources(ownerUrl);
  const timeline = new Timeline();
  for (const source of sources) {
    const told = { timeline, cast, programme, source };
    const { pledges, payments, uses } = courseOf(source);
    for (const flow of [...pledges, ...uses]) enter(told, flow);
    for (const payment of payments) settle(told, payment);
  }
  const [first] = sources;
  if (first) tellOdd({ timeline, cast, programme, source: first });
  await timeline.run();
}

function findSources(ownerUrl: string): Promise<{ programme: string; sources: DemoSource[] }> {
  return asOwner(ownerUrl, async (tx) => {
    const { rows } = await tx.execute<{ [Key in keyof DemoSource]: string } & { programme: string }>(sql`
      select g.slug as programme, s.* from (
        select p.programme_id, 'project' as kind, p.first_id as id, p.starts_on::text as "startsOn", p.ends_on::text as "endsOn",
          coalesce(p.budget_first_fen, 0) + coalesce(p.budget_public_fen, 0) as "budgetFen",
          case when l.department_id = f.id then l.name else o.name end as giver,
          case when l.department_id = f.id then o.name else l.name end as receiver
        from projects p join organisations l on l.id = p.lead_id join organisations o on o.id = p.partner_id
          join departments f on f.code = 'gd'
        where p.state = 'confirmed' and not p.is_superseded
        union all (select p.programme_id, 'pairing', p.first_id, p.signed_on::text, coalesce(p.ends_on, p.signed_on + 720)::text, p.planned_fen, h.name, r.name
        from pairings p join organisations h on h.id = p.helper_id join organisations r on r.id = p.receiver_id
        where p.state = 'confirmed' and not p.is_superseded and p.planned_fen > 5000000 order by p.first_id limit 6)
      ) s join programmes g on g.id = s.programme_id order by s.kind desc, s.id`);
    const sources = rows.map(({ kind, id, budgetFen, startsOn, endsOn, giver, receiver }) => ({
      ...{ startsOn, endsOn, giver, receiver, kind: kind as DemoSource['kind'] },
      ...{ id: Number(id), budgetFen: Number(budgetFen) },
    }));
    return { programme: rows[0]?.programme ?? '', sources };
  });
}

const peopleOf = ({ stage }: DemoFlow) =>
  giverOf(stage) === 'giving'
    ? ({ staff: 'gd-staff', reviewer: 'gd-reviewer' } as const)
    : ({ staff: 'gz-staff', reviewer: 'gz-reviewer' } as const);

function typed(
  { source, programme }: Told,
  { stage, form, fen, voucher, payer, payee, note, on, excess = '' }: DemoFlow,
) {
  return {
    ...{ programme, [`${source.kind}Id`]: String(source.id), isAnother: 'on' as const },
    ...{ stage, form, amountFen: moneyText(fen, 'yuan'), flowedOn: on, voucher, payer, payee, note, excess },
  };
}

/** What happened in the last days is under way with some: 1 for what is not. */
function slownessOf(source: DemoSource, flow: DemoFlow): number {
  return flow.on > addDays(lastDay, -10) ? chance(`slow ${source.id} ${flow.stage}`) : 1;
}

/** Entered a day or two after it happened, and approved; the last days' are under way. */
function enter(told: Told, flow: DemoFlow): { id: number } {
  const { timeline, cast, source } = told;
  const { staff, reviewer } = peopleOf(flow);
  const entered = { id: 0 };
  timeline.at(addDays(flow.on, 1), async (day) => {
    const { ids } = await saveFlow(cast(staff, day), typed(told, flow));
    const id = ids[0] ?? 0;
    const slow = slownessOf(source, flow);
    if (slow < 0.15) return;
    await submitFlow(cast(staff, day), { id, version: 1 });
    if (slow < 0.4) return;
    if (slow < 0.5) {
      await returnFlow(cast(reviewer, day), { ref: { id, version: 2 }, reason: '请补充银行回单号。' });
      return;
    }
    await approveFlow(cast(reviewer, day), { id, version: 2 });
    entered.id = id;
  });
  return entered;
}

/** What was paid and what came, matched a week later by one side and agreed to by the other. */
function settle(told: Told, { paid, received, reason }: DemoPayment): void {
  const { timeline, cast, programme, source } = told;
  // Nothing comes of what is not official yet.
  const come = slownessOf(source, paid) < 0.5 ? [] : received;
  const entries = [paid, ...come].map((flow) => enter(told, flow));
  const last = [paid, ...come].at(-1)?.on ?? paid.on;
  if (last >= openSince || come.length === 0) return;
  const opens = chance(`opens ${source.id} ${paid.on}`) < 0.5 ? 'gd' : 'gz';
  timeline.at(addDays(last, 7), async (day) => {
    const flows = entries.map(({ id }) => id);
    if (flows.some((id) => id === 0)) return;
    await agreed(cast, { programme, flows, reason, opens }, day);
  });
}

interface Opened {
  readonly programme: string;
  readonly flows: readonly number[];
  readonly reason: DifferenceReason | null;
  readonly opens: 'gd' | 'gz';
}

async function agreed(cast: Cast, { opens, flows, ...match }: Opened, day: PlainDate): Promise<void> {
  const note = match.reason === null ? '' : '银行扣收跨行手续费，见回单。';
  const { ids } = await openMatch(cast(`${opens}-staff`, day), {
    ...match,
    flows: [...flows],
    note,
    reason: match.reason ?? '',
  });
  const other = opens === 'gd' ? 'gz' : 'gd';
  await agreeMatch(cast(`${other}-reviewer`, addDays(day, 2)), { ref: { id: ids[0] ?? 0, version: 1 } });
}

/** What does not go as it should: one entered twice and taken off, one on its way, one in dispute, one that waits for an answer. */
function tellOdd(told: Told): void {
  const { timeline, cast, programme, source } = told;
  const flow = (stage: 'paid' | 'received', on: PlainDate, fen: number, voucher = ''): DemoFlow => ({
    ...{ stage, on, fen, voucher, form: 'money', payer: source.giver, payee: source.receiver },
    note: '演示数据',
  });
  const odd: Told = told;
  enter(odd, {
    ...flow('paid', '2025-03-20', 2_500_000),
    ...{ stage: 'pledged', excess: '追加捐赠 2.5 万元，项目预算正在调整。' },
  });
  const twice = enter(odd, flow('paid', '2025-04-02', 300_000, 'YHHD20250402009'));
  timeline.at('2025-04-20', async (day) => {
    const staff = cast('gd-staff', day);
    const { ids } = await reverseFlow(staff, {
      ...{ ref: { id: twice.id, version: 3 }, reversedOn: day, reason: '与另一笔重复登记。', excess: '' },
    });
    await submitFlow(staff, { id: ids[0] ?? 0, version: 1 });
    await approveFlow(cast('gd-reviewer', day), { id: ids[0] ?? 0, version: 2 });
  });
  const transit = enter(odd, flow('paid', '2025-06-20', 500_000, 'YHHD20250620009'));
  const short = [
    enter(odd, flow('paid', '2025-08-05', 800_000, 'YHHD20250805009')),
    enter(odd, flow('received', '2025-08-09', 790_000, 'YHHD20250805009')),
  ];
  const asked = [
    enter(odd, flow('paid', '2025-08-12', 600_000)),
    enter(odd, flow('received', '2025-08-15', 600_000)),
  ];
  timeline.at('2025-07-10', async (day) => {
    const match = {
      programme,
      flows: [transit.id],
      reason: 'in-transit' as const,
      note: '收款账户变更，款项退回后重汇。',
    };
    const { ids } = await openMatch(cast('gd-staff', day), match);
    await agreeMatch(cast('gz-reviewer', day), { ref: { id: ids[0] ?? 0, version: 1 } });
  });
  timeline.at('2025-09-02', async (day) => {
    const flows = short.map(({ id }) => id);
    const { ids } = await openMatch(cast('gz-staff', day), { programme, flows, reason: 'fee', note: '' });
    await disputeMatch(cast('gd-reviewer', day), {
      ref: { id: ids[0] ?? 0, version: 1 },
      ...{ reason: 'error', note: '跨行手续费应为 10 元，少收的 90 元请核对入账凭证。' },
    });
    await openMatch(cast('gd-staff', day), {
      programme,
      flows: asked.map(({ id }) => id),
      reason: '',
      note: '',
    });
  });
}
