import { addDays, addMonths, type PlainDate } from '@/domain/calendar';
import type { FlowForm, Stage } from '@/domain/flow';
import type { DifferenceReason } from '@/domain/match';
import type { Fen } from '@/domain/money';
import { chance } from './chance';
import { lastDay } from './filing';

/** A project or pairing of the demo world that money flows for. */
export interface DemoSource {
  readonly kind: 'project' | 'pairing';
  /** The id of its first revision. */
  readonly id: number;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly budgetFen: Fen;
  readonly giver: string;
  readonly receiver: string;
}

export interface DemoFlow {
  readonly on: PlainDate;
  readonly stage: Stage;
  readonly form: FlowForm;
  readonly fen: Fen;
  readonly voucher: string;
  readonly payer: string;
  readonly payee: string;
  readonly note: string;
  readonly excess?: string;
}

/** A payment with what came of it, and by what its difference is explained. */
export interface DemoPayment {
  readonly paid: DemoFlow;
  readonly received: readonly DemoFlow[];
  readonly reason: DifferenceReason | null;
}

export interface DemoCourse {
  readonly pledges: readonly DemoFlow[];
  readonly payments: readonly DemoPayment[];
  readonly uses: readonly DemoFlow[];
}

/** 100 元 are the least that demo money is counted in. */
const round = (fen: number) => Math.round(fen / 10_000) * 10_000;

/** How money went for a source: pledged at its start, paid every quarter, come within two weeks, and mostly used a month later. */
export function courseOf(source: DemoSource): DemoCourse {
  const { kind, id, startsOn, endsOn, budgetFen, giver, receiver } = source;
  const draw = (what: string) => chance(`flow ${kind} ${id} ${what}`);
  const pledged = round(budgetFen * (0.7 + 0.3 * draw('pledged')));
  const entry = (on: PlainDate, stage: Stage, fen: Fen, more: Partial<DemoFlow> = {}): DemoFlow => ({
    ...{ on, stage, form: 'money', fen, voucher: '', payer: giver, payee: receiver, note: '' },
    ...more,
  });
  const pledgedOn = addDays(startsOn, -3);
  const payments: DemoPayment[] = [];
  const uses: DemoFlow[] = [];
  const last = endsOn < lastDay ? endsOn : lastDay;
  const quarters = [0, 3, 6, 9, 12, 15, 18, 21].map((after) => addDays(addMonths(startsOn, after), 12));
  const days = quarters.filter((on) => on <= endsOn);
  const each = Math.floor(pledged / Math.max(days.length, 1) / 10_000) * 10_000;
  for (const [at, on] of days.entries()) {
    if (on > last || each === 0) break;
    const number = `YHHD${on.replace(/-/g, '')}${String(id % 1000).padStart(3, '0')}`;
    const voucher = (side: string) => (draw(`${side} ${at}`) < 0.2 ? '' : number);
    const form = draw(`form ${at}`) < 0.15 ? 'goods' : 'money';
    const paid = entry(on, 'paid', each, { voucher: voucher('paid'), form });
    const { parts, reason } = arrivalsOf(each, (what) => draw(`${what} ${at}`), form);
    const received = parts
      .map((fen, part) =>
        entry(addDays(on, 2 + part * 5 + Math.floor(draw(`days ${at}`) * 6)), 'received', fen, {
          ...{ voucher: parts.length === 1 ? voucher('received') : '', form },
        }),
      )
      .filter((one) => one.on <= lastDay);
    payments.push({ paid, received, reason });
    const used = addMonths(on, 1);
    const come = received.reduce((sum, { fen }) => sum + fen, 0);
    if (used <= lastDay && come > 0)
      uses.push(
        entry(used, 'used', round(come * (0.6 + 0.35 * draw(`used ${at}`))), {
          ...{ form, payer: receiver, payee: '项目实施支出', note: '演示数据：按项目预算支出。' },
        }),
      );
  }
  return {
    pledges: [entry(pledgedOn, 'pledged', pledged, { note: '演示数据：捐赠协议承诺。' })],
    payments,
    uses,
  };
}

/** In one sum, less what the bank took, or in two parts. */
function arrivalsOf(
  fen: Fen,
  draw: (what: string) => number,
  form: FlowForm,
): { readonly parts: readonly Fen[]; readonly reason: DifferenceReason | null } {
  const kind = form === 'goods' ? 1 : draw('arrival');
  if (kind < 0.12) return { parts: [fen - 500 * (1 + Math.floor(draw('fee') * 20))], reason: 'fee' };
  if (kind >= 0.24) return { parts: [fen], reason: null };
  const first = round(fen * 0.6);
  return { parts: [first, fen - first], reason: null };
}
