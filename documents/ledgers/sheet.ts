import type { Readable } from 'node:stream';
import { isPlainDate } from '@/domain/calendar';
import { type Cell, dayOfSerial, placeOf } from './cell';
import { settled } from './guard';
import { fillDown, type Span, spanOf } from './merge';
import { invalid } from './package';
import { listen } from './xml';

/** A row with something in it; `cells[0]` is column A. */
export interface SheetRow {
  readonly number: number;
  readonly cells: (Cell | undefined)[];
  /** The columns whose value stands in a row above, in a merged cell. */
  readonly merged: Set<number>;
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** Something stands further right than is read. */
  readonly isCut: boolean;
}

/** What cells of a sheet refer to. */
export interface Surroundings {
  /** As `settled`: once, however many cells show it. */
  readonly texts: readonly string[];
  /** By style: whether a number is shown as a day. */
  readonly isDate: readonly boolean[];
  /** Days between the book's calendar and that of 1900. */
  readonly firstDay: number;
}

/** So many records, and room for titles, heads and footers. */
const mostRows = 50_000 + 100;
const mostColumns = 60;
const mostSpans = 100_000;
/** Of any sheet of Excel. */
const lastRow = 1_048_576;
/** No ledger has a longer text in a cell. */
const longest = 5000;

/** Reads the sheet row by row; rows without a value leave nothing behind. Throws at what no workbook holds. */
export async function readSheet(name: string, member: Readable, surroundings: Surroundings): Promise<Sheet> {
  const rows: SheetRow[] = [];
  const spans: Span[] = [];
  let row: SheetRow = { number: 0, cells: [], merged: new Set() };
  let raw = cellBegun('n', 0);
  let column = 0;
  let isValue = false;
  let isPhonetic = false;
  let isCut = false;
  await listen(member, {
    open(tag, attributes) {
      if (tag === 'row') {
        row = { number: nextRow(row.number, attributes['r']), cells: [], merged: new Set() };
        column = 0;
      } else if (tag === 'c') {
        column = placeOf(attributes['r'] ?? '')?.column ?? column + 1;
        raw = cellBegun(attributes['t'] ?? 'n', Number(attributes['s'] ?? 0));
      } else if (tag === 'mergeCell') {
        if (spans.length > mostSpans) throw new Error('too many merged cells');
        spans.push(...spanOf(attributes['ref'] ?? ''));
      } else if (tag === 'f') raw.hasFormula = true;
      else if (tag === 'rPh') isPhonetic = true;
      isValue = tag === 'v' || (tag === 't' && !isPhonetic);
    },
    text(text) {
      if (isValue) raw.text += text;
    },
    close(tag) {
      isValue = false;
      if (tag === 'rPh') isPhonetic = false;
      if (tag === 'c') {
        const cell = cellOf(raw, surroundings);
        if (cell !== null && column > mostColumns) isCut = true;
        else if (cell !== null) row.cells[column - 1] = cell;
      }
      if (tag !== 'row' || row.cells.length === 0) return;
      if (rows.length === mostRows) {
        throw invalid(`工作表“${name}”超过 50,000 行；请拆成几个文件，分批上传。`);
      }
      rows.push(row);
    },
  });
  fillDown(rows, spans);
  return { name, rows, isCut };
}

/** A cell as it is written, before it is known what that means. */
interface Raw {
  type: string;
  style: number;
  text: string;
  hasFormula: boolean;
}

function cellBegun(type: string, style: number): Raw {
  return { type, style, text: '', hasFormula: false };
}

function nextRow(last: number, given: string | undefined): number {
  const number = given === undefined ? last + 1 : Number(given);
  if (!Number.isInteger(number) || number <= last || number > lastRow) throw new Error('rows out of order');
  return number;
}

function cellOf({ type, style, text, hasFormula }: Raw, { texts, isDate, firstDay }: Surroundings): Cell {
  switch (type) {
    case 's':
      return textCell(texts[Number(text)] ?? '');
    case 'str':
    case 'inlineStr':
      return textCell(settled(text));
    case 'b':
      return text === '' ? null : text === '1';
    case 'e':
      return { fault: `单元格显示 ${text}；请改正公式，或直接填写内容。` };
    case 'd':
      return isPlainDate(text.slice(0, 10)) ? { date: text.slice(0, 10) } : textCell(settled(text));
  }
  if (text === '') {
    const fault = '公式还没有结果；请在 Excel 或 WPS 中打开文件，保存后重新上传。';
    return hasFormula ? { fault } : null;
  }
  const number = Number(text);
  if (!Number.isFinite(number)) return textCell(settled(text));
  const date = isDate[style] === true ? dayOfSerial(number + firstDay) : null;
  return date === null ? number : { date };
}

function textCell(text: string): Cell {
  if (text === '') return null;
  return text.length > longest
    ? { fault: `现有 ${text.length} 字；请精简文字，详细内容作为佐证材料上传。` }
    : text;
}
