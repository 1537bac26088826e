import type { PlainDate } from './calendar';
import { type Flow, giverOf, sideOfStage } from './flow';

type Problems = Partial<Record<keyof Flow, string>>;

/** What is wrong with an entry of that department even as a draft, by field; `parties` in the programme's order. */
export function wrongOfFlow(
  { stage }: Pick<Flow, 'stage'>,
  departmentId: number,
  parties: readonly number[],
): Problems {
  if (sideOfStage(stage, parties) === departmentId) return {};
  return {
    stage:
      giverOf(stage) === 'giving'
        ? '承诺和拨付由支援一方登记；受援一方请登记到账或使用。'
        : '到账和使用由受援一方登记；支援一方请登记承诺或拨付。',
  };
}

/** What an entry still lacks before it can be handed in, by field; nothing where it is complete. */
export function missingOfFlow({ flowedOn, payer, payee }: Flow, today: PlainDate): Problems {
  return {
    ...(flowedOn > today ? { flowedOn: '日期还没有到；发生以后再提交审核。' } : {}),
    ...(payer === '' ? { payer: '请填写付款方。' } : {}),
    ...(payee === '' ? { payee: '请填写收款方。' } : {}),
  };
}
