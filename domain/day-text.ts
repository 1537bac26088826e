import { isPlainDate, type PlainDate, plainDate } from './calendar';

/** A day as somebody wrote it: the day, one that no calendar has, or no day at all. */
export type DayRead =
  | { readonly kind: 'day'; readonly day: PlainDate }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unclear' };

/** 2023.1.1, 2023/02/08, 2023年3月15日, ２０２３-６-８, 20230115: year, month and day in this order, in any width of character. */
export function readDayText(text: string): DayRead {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const [, year, month, day] =
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})[日号]?$/.exec(plain) ??
    /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(plain) ??
    [];
  if (year === undefined) return { kind: 'unclear' };
  const found = plainDate(Number(year), Number(month), Number(day));
  return isPlainDate(found) ? { kind: 'day', day: found } : { kind: 'impossible' };
}
