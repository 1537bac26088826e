import { daysInMonth, isPlainDate, type PlainDate, plainDate } from './calendar';
import { dateText } from './phrase';

/** 完成时限: a date, or none for what goes on for good. */
export interface Due {
  readonly dueOn: PlainDate | null;
  readonly isOpenEnded: boolean;
}

const openEnded = /^(长期|持续|常态化?|常年)(坚持|推进|开展|落实|进行)?$/;

/**
 * The due date in the forms people write it: 2023年底前, 6月底前, 2023年第三季度, 12月31日前, 上半年, 2023.11.15, 长期坚持.
 * Without a year it is of the year given. Null where the text names no date.
 */
export function parseDue(text: string, year: number): Due | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[二〇○零一三四五六七八九]{4}(?=年)/, (digits) =>
      Array.from(digits, (digit) => '〇一二三四五六七八九'.indexOf(digit.replace(/[○零]/, '〇'))).join(''),
    );
  if (openEnded.test(plain)) return { dueOn: null, isOpenEnded: true };
  const dueOn = dateOf(plain.replace(/(之前|以前|前|内|完成)+$/, ''), year);
  return dueOn === null ? null : { dueOn, isOpenEnded: false };
}

/** 2025年12月31日, or 长期坚持. */
export function dueText(dueOn: PlainDate | null, isOpenEnded: boolean): string {
  return isOpenEnded || dueOn === null ? '长期坚持' : dateText(dueOn);
}

/** The last month of the part of the year that a word names. */
const parts: Readonly<Record<string, number>> = {
  '': 12,
  底: 12,
  末: 12,
  年: 12,
  年底: 12,
  年末: 12,
  年内: 12,
  全年: 12,
  上半年: 6,
  下半年: 12,
};

function dateOf(text: string, year: number): PlainDate | null {
  const separated = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text);
  if (separated) return real(Number(separated[1]), Number(separated[2]), Number(separated[3]));
  const [, given, rest = text] = /^(\d{4})年(.*)$/.exec(text) ?? [];
  const of = given === undefined ? year : Number(given);
  if (given === undefined && rest === '') return null;
  const day = /^(\d{1,2})月(\d{1,2})[日号]$/.exec(rest);
  if (day) return real(of, Number(day[1]), Number(day[2]));
  const month = /^(\d{1,2})月(份)?[底末]?$/.exec(rest);
  if (month) return endOf(of, Number(month[1]));
  const quarter = /^第?([一二三四1-4])季度[底末]?$/.exec(rest);
  if (quarter) return endOf(of, 3 * ('一二三四'.indexOf(quarter[1] ?? '') + 1 || Number(quarter[1])));
  const last = parts[rest];
  return last === undefined ? null : endOf(of, last);
}

function endOf(year: number, month: number): PlainDate | null {
  return month >= 1 && month <= 12 ? plainDate(year, month, daysInMonth(year, month)) : null;
}

function real(year: number, month: number, day: number): PlainDate | null {
  const date = plainDate(year, month, day);
  return isPlainDate(date) ? date : null;
}
