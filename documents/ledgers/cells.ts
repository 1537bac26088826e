import { type PlainDate } from '@/domain/calendar';
import { dayOfSerial, type Filled, textOf } from './cell';
import type { Answer, Column } from './ledger';

type Shape<Value> = Pick<Column<Value, unknown>, 'read' | 'write'>;

const identityNumber =
  /(?<![0-9A-Za-z])[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/;

/** Words of at most so many characters. Numbers of identity cards are kept out of every ledger. */
export function text(most: number): Shape<string> {
  return {
    read: (cell) => {
      const value = textOf(cell);
      if (value.length > most) return { sentence: `现有 ${value.length} 字；请控制在 ${most} 字以内。` };
      if (identityNumber.test(value))
        return { sentence: '这里像是身份证号码；请删去，台账只记数量，不记个人。' };
      return { value };
    },
    write: (value) => value,
  };
}

/**
 * The day that a cell holds as a day: with a format for dates, or as Excel's number for it, also typed as text. Numbers
 * outside 1954–2119 are meant as numbers.
 */
export function dayOf(cell: Filled): PlainDate | null {
  if (typeof cell === 'object') return cell.date;
  return /^[2-7]\d{4}$/.test(textOf(cell)) ? dayOfSerial(Number(textOf(cell))) : null;
}

/** One of a list's words; `parse` may know others for the same. */
export function word<Value extends string>(
  words: Readonly<Record<Value, string>>,
  parse: (text: string) => Value | null,
): Shape<Value> & { readonly choices: () => string[] } {
  const all = Object.values<string>(words);
  return {
    choices: () => all,
    read: (cell): Answer<Value> => {
      const value = parse(textOf(cell));
      return value === null
        ? { sentence: `“${textOf(cell).slice(0, 50)}”不在可选范围内；请填写${all.join('、')}之一。` }
        : { value };
    },
    write: (value) => words[value],
  };
}
