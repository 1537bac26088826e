import { daysInMonth, isPlainDate, type PlainDate, plainDate } from './calendar';

/** The last month of the part of the year that a word names. */
const parts: Readonly<Record<string, number>> = {
  '': 12,
  底: 12,
  末: 12,
  度: 12,
  年: 12,
  年底: 12,
  年末: 12,
  年度: 12,
  年内: 12,
  全年: 12,
  年中: 6,
  上半年: 6,
  下半年: 12,
};

const years: Readonly<Record<string, number>> = { 今: 0, 本: 0, 当: 0, 明: 1, 次: 1 };

export function dueDay(text: string, year: number): PlainDate | null {
  const separated = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?$/.exec(text);
  if (separated) return dayOrEnd(Number(separated[1]), Number(separated[2]), separated[3]);
  const [, given, rest = text] = /^(\d{4}|[今本当明次])年(.*)$/.exec(text) ?? [];
  const of = given === undefined ? year : year + (years[given] ?? Number(given) - year);
  if (given === undefined && rest === '') return null;
  const month = /^(\d{1,2})月(?:份?[底末]?|(\d{1,2})[日号])$/.exec(rest);
  if (month) return dayOrEnd(of, Number(month[1]), month[2]);
  const quarter = /^第?([一二三四1-4])季度[底末]?$/.exec(rest);
  if (quarter) return endOf(of, 3 * ('一二三四'.indexOf(quarter[1] ?? '') + 1 || Number(quarter[1])));
  const last = parts[rest];
  return last === undefined ? null : endOf(of, last);
}

function dayOrEnd(year: number, month: number, day: string | undefined): PlainDate | null {
  if (day === undefined) return endOf(year, month);
  const date = plainDate(year, month, Number(day));
  return isPlainDate(date) ? date : null;
}

function endOf(year: number, month: number): PlainDate | null {
  return month >= 1 && month <= 12 ? plainDate(year, month, daysInMonth(year, month)) : null;
}
