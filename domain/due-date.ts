import { isPlainDate, plainDate, daysInMonth, type PlainDate } from './calendar';
import { dateText } from './phrase';
export function parseDue(text: string, year: number): { dueOn: PlainDate | null; isOpenEnded: boolean } | null {
  if (text === '长期坚持') return { dueOn: null, isOpenEnded: true };
  if (isPlainDate(text)) return { dueOn: text, isOpenEnded: false };
  const m = /^(?:(\d{4})年)?(\d{1,2})月底前$/.exec(text);
  if (m) return { dueOn: plainDate(Number(m[1] ?? year), Number(m[2]), daysInMonth(year, Number(m[2]))), isOpenEnded: false };
  return null;
}
export function dueText(dueOn: PlainDate | null, isOpenEnded: boolean): string {
  return isOpenEnded || dueOn === null ? '长期坚持' : dateText(dueOn);
}
