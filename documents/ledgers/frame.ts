import type { Style, Worksheet } from 'exceljs';
import { letterOf } from './cell';
import { written } from './guard';
import { idHeading, keysOf, serialHeading, type WrittenLedger } from './ledger';

/** What stands on the sheet besides records. */
export interface Page {
  /** 填报单位. */
  readonly unit: string;
  /** Who took it out and when, at the foot of every printed page. */
  readonly stamp: string;
}

interface Strip {
  readonly headings: readonly [string] | readonly [string, string];
  readonly width: number;
}

const thin = { style: 'thin' } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };
const middle = { vertical: 'middle', horizontal: 'center', wrapText: true } as const;

export const cellStyle: Partial<Style> = {
  alignment: { vertical: 'middle', wrapText: true },
  border,
  numFmt: '@',
};
export const numberStyle: Partial<Style> = { ...cellStyle, numFmt: 'General' };
export const dateStyle: Partial<Style> = { ...cellStyle, numFmt: 'yyyy"年"m"月"d"日"' };
const titleStyle: Partial<Style> = { alignment: middle, font: { name: '宋体', size: 16, bold: true } };
const headStyle: Partial<Style> = {
  alignment: middle,
  border,
  font: { name: '宋体', size: 11, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDF2F9' } },
};

const firstHeadRow = 3;

/** The row in which the head of the ledger ends; records begin below it. */
export function lastHeadRow<Row, Context>(ledger: WrittenLedger<Row, Context>): number {
  const hasGroups = keysOf(ledger).some((key) => ledger.columns[key].headings.length === 2);
  return firstHeadRow + (hasGroups ? 1 : 0);
}

/** How the sheet is shown and printed: A4 across, its head on every page. */
export function sheetOptions<Row, Context>(ledger: WrittenLedger<Row, Context>, { stamp }: Page) {
  const last = lastHeadRow(ledger);
  return {
    views: [{ state: 'frozen', xSplit: 2, ySplit: last } as const],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${firstHeadRow}:${last}`,
    } as const,
    headerFooter: { oddFooter: `&L ${stamp.replaceAll('&', '&&')}&R第 &P 页 共 &N 页` },
  };
}

/** Writes title, 填报单位 and the head, with one level or two. */
export function writeHead<Row, Context>(
  sheet: Worksheet,
  ledger: WrittenLedger<Row, Context>,
  title: string,
  { unit }: Page,
): void {
  const strips: Strip[] = [
    { headings: [serialHeading], width: 6 },
    ...keysOf(ledger).map((key) => ledger.columns[key]),
    { headings: [idHeading], width: 10 },
  ];
  const right = letterOf(strips.length);
  // Excel makes a day of this year of 12月31日 where a cell is not text.
  sheet.columns = strips.map(({ width }) => ({ width, style: { numFmt: '@' } }));
  sheet.addRow([written(title)]).getCell(1).style = titleStyle;
  sheet.mergeCells(`A1:${right}1`);
  sheet.getRow(1).height = 30;
  sheet.addRow([written(`填报单位：${unit}`)]);
  sheet.mergeCells(`A2:${right}2`);
  const last = lastHeadRow(ledger);
  for (let row = firstHeadRow; row <= last; row += 1) {
    for (const [at, { headings }] of strips.entries()) {
      const cell = sheet.getCell(row, at + 1);
      cell.value = headings[row - firstHeadRow] ?? headings[0];
      cell.style = headStyle;
    }
  }
  if (last > firstHeadRow) mergeHead(sheet, strips, last);
}

/** A heading alone is merged downwards, those of a group across under the group's name. */
function mergeHead(sheet: Worksheet, strips: readonly Strip[], last: number): void {
  for (let at = 0; at < strips.length;) {
    const { headings } = strips[at] ?? { headings: [''] };
    const isGroup = headings.length === 2;
    let end = at + 1;
    while (isGroup && strips[end]?.headings.length === 2 && strips[end]?.headings[0] === headings[0])
      end += 1;
    sheet.mergeCells(firstHeadRow, at + 1, isGroup ? firstHeadRow : last, end);
    at = end;
  }
}
