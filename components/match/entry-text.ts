import { type Flow, flowFormWords, stageWords } from '@/domain/flow';
import { type DifferenceReason, differenceReasonWords } from '@/domain/match';
import { moneyExact } from '@/domain/money';
import { dateText } from '@/domain/phrase';

/** 拨付 8 万元（2025年3月3日，凭证号 001，演示公益会→榕江县演示社）: an entry in one line, where it is put beside others. */
export function entryText({
  stage,
  form,
  amountFen,
  flowedOn,
  voucher,
  payer,
  payee,
}: Pick<Flow, 'stage' | 'form' | 'amountFen' | 'flowedOn' | 'voucher' | 'payer' | 'payee'>): string {
  const goods = form === 'goods' ? flowFormWords.goods : '';
  const number = voucher === '' ? '无凭证号' : `凭证号 ${voucher}`;
  return `${stageWords[stage]}${goods} ${moneyExact(amountFen)}（${dateText(flowedOn)}，${number}，${payer}→${payee}）`;
}

/** 一致, or 拨付比到账多 50 元. */
export function differenceText(fen: number): string {
  if (fen === 0) return '金额一致';
  return `拨付比到账${fen > 0 ? '多' : '少'} ${moneyExact(Math.abs(fen))}`;
}

/** 手续费：银行扣收 10 元: how a side words a difference. */
export function wordText(reason: DifferenceReason | null, note: string): string {
  return [reason === null ? '' : differenceReasonWords[reason], note].filter(Boolean).join('：');
}
