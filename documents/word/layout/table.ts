import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IParagraphOptions,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Column, ElementOf, FormRow } from '../element';
import type { Format } from '../format';
import { line, typeArea } from '../geometry';
import { type Block, paragraph } from './block';

const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const borders = {
  top: thin,
  bottom: thin,
  left: thin,
  right: thin,
  insideHorizontal: thin,
  insideVertical: thin,
};
const margins = { left: 70, right: 70, top: 40, bottom: 40, marginUnitType: WidthType.DXA };

/** The width of the type area: of an upright page, or of a page on its side (8). */
function areaWidth(format: Format): number {
  return format === 'table-landscape' ? typeArea.height : typeArea.width;
}

/** Whole twips that add up to the width, in the shares of the columns. */
function widths(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  const ends = shares.map((_, at) =>
    Math.round((total * shares.slice(0, at + 1).reduce((all, share) => all + share, 0)) / sum),
  );
  return ends.map((end, at) => end - (ends[at - 1] ?? 0));
}

function grid(columnWidths: readonly number[], rows: readonly TableRow[]): Table {
  const size = columnWidths.reduce((sum, width) => sum + width, 0);
  return new Table({
    rows,
    width: { size, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    margins,
    borders,
  });
}

function cell(
  width: number,
  lines: string,
  style: 'Cell' | 'CellHeading' | 'Field' | 'FieldLabel',
  more: Partial<IParagraphOptions> = {},
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: lines.split('\n').map((text) => paragraph(style, text, more)),
  });
}

/** A ledger: its heading is repeated on every page (8), and no row is torn in two. */
export function table({ columns, rows }: ElementOf<'table'>, format: Format): Block[] {
  const all = widths(
    columns.map(({ share }) => share),
    areaWidth(format),
  );
  const width = (at: number) => all[at] ?? 0;
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ heading }, at) => cell(width(at), heading, 'CellHeading')),
  });
  const body = rows.map(
    (values) =>
      new TableRow({
        cantSplit: true,
        children: columns.map((column, at) => cell(width(at), values[at] ?? '', 'Cell', alignment(column))),
      }),
  );
  return [grid(all, [head, ...body])];
}

function alignment({ isCentred = false }: Column): Partial<IParagraphOptions> {
  return { alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT };
}

/** A form: a quarter of the width asks, the rest answers. */
export function form({ rows }: ElementOf<'form'>, format: Format): Block[] {
  const all = widths([1, 4], areaWidth(format));
  const row = ({ label, value, lines = 1 }: FormRow) =>
    new TableRow({
      cantSplit: true,
      height: { value: lines * line, rule: HeightRule.ATLEAST },
      children: [cell(all[0] ?? 0, label, 'FieldLabel'), cell(all[1] ?? 0, value, 'Field')],
    });
  return [grid(all, rows.map(row))];
}
