import { type PlainDate } from '@/domain/calendar';
import { creditCodeDoubt, tidyCreditCode } from '@/domain/credit-code';
import { readDayText } from '@/domain/day-text';
import { type Fen, moneyText, parseMoneySaid } from '@/domain/money';
import { dayOfSerial, type Filled, textOf } from './cell';
import type { Answer, Column } from './ledger';

export type Shape<Value, Context = unknown> = Pick<Column<Value, Context>, 'read' | 'write'>;

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

/** A day, typed in any of the ways that people have. */
export const day: Shape<PlainDate> = {
  read: (cell) => {
    const held = dayOf(cell);
    if (held !== null) return { value: held };
    const typed = readDayText(textOf(cell));
    if (typed.kind === 'day') return { value: typed.day };
    return typed.kind === 'impossible'
      ? { sentence: `没有“${textOf(cell).slice(0, 20)}”这一天；请核对年、月、日。` }
      : { sentence: `“${textOf(cell).slice(0, 20)}”看不出日期；请填写如 2023-06-30。` };
  },
  write: (date) => ({ date }),
};

/** A day, or one of the words that say there is none. */
export function dayOr(none: readonly string[]): Shape<PlainDate | null> {
  return {
    read: (cell) => (none.includes(textOf(cell)) ? { value: null } : day.read(cell, {})),
    write: (date) => (date === null ? null : { date }),
  };
}

/** An amount in 万元; one that says its own unit is taken by it. */
export const wan: Shape<Fen | null> = {
  read: (cell) => {
    const said = textOf(cell);
    if (/^[-－−]/.test(said.trim())) return { sentence: '金额不能是负数；请核对，没有的留空。' };
    const value = parseMoneySaid(said, 'wan');
    return value === null
      ? { sentence: `“${said.slice(0, 20)}”不是一个数；请填写以万元为单位的数字，例如 10.5。` }
      : { value };
  },
  write: (fen) => (fen === null ? null : Number(moneyText(fen, 'wan'))),
};

/** How many, 0 and above, with or without the unit behind it. */
export function count(unit: string, most: number): Shape<number | null> {
  const behind = new RegExp(`${unit}?$`);
  return {
    read: (cell) => {
      const said = textOf(cell).normalize('NFKC').replace(/[\s,]/g, '').replace(behind, '');
      return /^\d{1,9}$/.test(said) && Number(said) <= most
        ? { value: Number(said) }
        : { sentence: `“${textOf(cell).slice(0, 20)}”不是 0 以上的整数；请只填写数字。` };
    },
    write: (value) => value,
  };
}

/** 是 or 否; null where it is not said. */
export const yesNo: Shape<boolean | null> = {
  read: (cell) => {
    const said = textOf(cell).replace(/\s/g, '');
    if (['是', '有', '√', '1'].includes(said)) return { value: true };
    if (['否', '不是', '无', '×', '0'].includes(said)) return { value: false };
    return { sentence: `“${textOf(cell).slice(0, 20)}”看不出是或否；请填写“是”或“否”。` };
  },
  write: (value) => (value === null ? null : value ? '是' : '否'),
};

/** A 统一社会信用代码, tidied; doubted, not refused, where its check digits do not fit (domain.md 0.9). */
export const creditCode: Shape<string> = {
  read: (cell) => {
    const code = tidyCreditCode(textOf(cell));
    if (code.length > 30) return { sentence: '统一社会信用代码应为 18 位；请核对。' };
    const doubt = creditCodeDoubt(code);
    return doubt === null ? { value: code } : { value: code, notice: doubt };
  },
  write: (code) => code,
};

/** The same where a blank cell stands for null. */
export function optional<Value, Context>(shape: Shape<Value, Context>): Shape<Value | null, Context> {
  return { read: shape.read, write: (value) => (value === null ? null : shape.write(value)) };
}
