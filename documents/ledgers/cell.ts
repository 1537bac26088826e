import { addDays, type PlainDate } from '@/domain/calendar';
import { dateText } from '@/domain/phrase';

/** A day, as a cell with a format for dates holds it. */
export interface CellDate {
  readonly date: PlainDate;
}

/** A cell that cannot be read whatever its column: the sentence that says what to do. */
export interface CellFault {
  readonly fault: string;
}

/** What a cell says: a formula is its result, formatted text its letters. */
export type Filled = string | number | boolean | CellDate;
/** Null is a blank cell. */
export type Cell = Filled | CellFault | null;

export function isFault(cell: Cell): cell is CellFault {
  return typeof cell === 'object' && cell !== null && 'fault' in cell;
}

/** The text a person sees in the cell, without space around it; '' where there is none. */
export function textOf(cell: Cell): string {
  if (cell === null || isFault(cell)) return '';
  if (typeof cell === 'object') return dateText(cell.date);
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  return typeof cell === 'boolean' ? (cell ? '是' : '否') : cell;
}

/** Text without what a workbook cannot hold: control characters, halves of characters; lines end in one way. */
export function legible(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\u{20}-\u{7e}\u{80}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
}

/** The day that Excel counts as so many days, from March 1900 (it counts a 29 February before) to 9999; null outside. */
export function dayOfSerial(serial: number): PlainDate | null {
  return serial >= 61 && serial < 2_958_466 ? addDays('1899-12-30', Math.floor(serial)) : null;
}

/** 1 → A, 27 → AA. */
export function letterOf(column: number): string {
  const rest = column - 1;
  return (rest < 26 ? '' : letterOf(Math.floor(rest / 26))) + String.fromCharCode(65 + (rest % 26));
}

/** AA12 → column 27 and row 12; null for what is no address. */
export function placeOf(address: string): { readonly column: number; readonly row: number } | null {
  const [, letters = '', row] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address) ?? [];
  if (row === undefined) return null;
  const column = Array.from(letters).reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
  return { column, row: Number(row) };
}
