import type { Fen } from './money';
import { Refusal } from './refusal';

/** Why what was paid and what came differ (issue of 资金对账). */
export const differenceReasons = ['in-transit', 'fee', 'instalment', 'error'] as const;
export type DifferenceReason = (typeof differenceReasons)[number];

/** What is still on its way will be matched once it has come; the others are settled when both sides agree. */
export function isSettled(reason: DifferenceReason | null): boolean {
  return reason !== 'in-transit' && reason !== 'instalment';
}

export const differenceReasonWords: Record<DifferenceReason, string> = {
  'in-transit': '在途',
  fee: '手续费',
  instalment: '分批',
  error: '差错',
};

export const matchStates = ['proposed', 'disputed', 'agreed', 'reopened'] as const;
export type MatchState = (typeof matchStates)[number];
export const matchStateWords: Record<MatchState, string> = {
  proposed: '待对方确认',
  disputed: '有异议',
  agreed: '双方已确认',
  reopened: '已退回重对',
};

/** What a side can say of a match, from where to where; only the side whose word does not stand can agree or dispute. */
export const matchMoves = {
  dispute: { word: '提出异议', from: ['proposed'], to: 'disputed' },
  propose: { word: '提出协商意见', from: ['disputed'], to: 'disputed' },
  agree: { word: '同意', from: ['proposed', 'disputed'], to: 'agreed' },
  reopen: { word: '退回重对', from: ['proposed', 'disputed', 'agreed'], to: 'reopened' },
} as const satisfies Record<
  string,
  { readonly word: string; readonly from: readonly MatchState[]; readonly to: MatchState }
>;
export type MatchAnswer = keyof typeof matchMoves;

/** The state after the answer, or a refusal that says where the match stands now. */
export function moveMatch(answer: MatchAnswer, state: MatchState): MatchState {
  const { word, from, to } = matchMoves[answer];
  if (from.some((one) => one === state)) return to;
  throw new Refusal(
    'conflict',
    `这笔对账现为“${matchStateWords[state]}”，不能${word}；请刷新页面，按最新状态办理。`,
  );
}

/** Paid less received: below 0 where more came than was paid. */
export function differenceOf({
  paid,
  received,
}: {
  readonly paid: readonly Fen[];
  readonly received: readonly Fen[];
}): Fen {
  const sum = (amounts: readonly Fen[]) => amounts.reduce((total, fen) => total + fen, 0);
  return sum(paid) - sum(received);
}

/** What is wrong with the reason of a difference, in one sentence; null where nothing is. */
export function wrongOfReason(differenceFen: Fen, reason: DifferenceReason | null): string | null {
  if (differenceFen === 0) return reason === null ? null : '两方金额一致，没有差异；请不要选择差异原因。';
  if (reason === null) return '拨付与到账金额不一致；请选择差异原因。';
  return differenceFen < 0 && reason !== 'error'
    ? '到账多于拨付，只能按差错处理；请核对后选择“差错”，或等待拨付记录补齐。'
    : null;
}

/** What keeps entries from being matched that way, in one sentence; null where nothing does. */
export function wrongOfMatch(
  entries: { readonly paid: readonly Fen[]; readonly received: readonly Fen[] },
  reason: DifferenceReason | null,
): string | null {
  const { paid, received } = entries;
  if (paid.length === 0 && received.length === 0) return '请选择要对账的拨付和到账记录。';
  const [fewer, more] = [paid.length, received.length].sort((one, other) => one - other);
  if (fewer === 0 && more !== 1) return '没有对应记录的，请一笔一笔说明差异原因。';
  if (fewer !== undefined && fewer > 1)
    return '一次只能将一笔拨付对多笔到账，或多笔拨付对一笔到账；请分次对账。';
  const wrong = wrongOfReason(differenceOf(entries), reason);
  if (wrong !== null) return wrong;
  if (received.length === 0 && (reason === 'fee' || reason === 'instalment'))
    return '没有到账记录，不能按手续费或分批处理；请选择“在途”或“差错”。';
  return null;
}
