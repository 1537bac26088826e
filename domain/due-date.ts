import type { PlainDate } from './calendar';
import { dueDay } from './due-day';
import { dateText } from './phrase';

/** 完成时限: a date, or none for what goes on for good. */
export interface Due {
  readonly dueOn: PlainDate | null;
  readonly isOpenEnded: boolean;
}

const forGood = /^(长期|持续|常态化?|常年)(坚持|推进|开展|落实|进行|实施|推动|任务|工作|有效)?$/;

/**
 * The due date in the forms people write it: 2023年底前, 6月底前, 2023年第三季度, 12月31日前, 上半年, 2023.11.15, 长期坚持.
 * Without a year it is of the year given, and of the next with 明年. Null where the text names no date, or two.
 */
export function parseDue(text: string, year: number): Due | null {
  const plain = numbered(text.normalize('NFKC').replace(/[\s()]/g, ''));
  if (plain.split(/[,、;]/).every((part) => forGood.test(part))) return { dueOn: null, isOpenEnded: true };
  const dueOn = dueDay(plain.replace(/(之前|以前|前|内|完成)+$/, ''), year);
  return dueOn === null ? null : { dueOn, isOpenEnded: false };
}

/** 2025年12月31日, or 长期坚持. */
export function dueText(dueOn: PlainDate | null, isOpenEnded: boolean): string {
  return isOpenEnded || dueOn === null ? '长期坚持' : dateText(dueOn);
}

const digits = '〇一二三四五六七八九';

/** 二〇二三年十二月三十一日 with the digits that the rest is read by. */
function numbered(text: string): string {
  return text
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/, (numeral) =>
      Array.from(numeral.replace(/[○零]/g, '〇'), (digit) => digits.indexOf(digit)).join(''),
    )
    .replace(
      /([一二三四五六七八九]?)十([一二三四五六七八九]?)(?=[月日号])/g,
      (_, tens: string, ones: string) =>
        String(10 * (tens === '' ? 1 : digits.indexOf(tens)) + (ones === '' ? 0 : digits.indexOf(ones))),
    )
    .replace(/[一二三四五六七八九](?=[月日号])/g, (digit) => String(digits.indexOf(digit)));
}
