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
import type { Column, ElementOf, FormRow, TotalRow } from '../element';
import type { Format } from '../format';
import { line, typeArea } from '../geometry';
import type { Style } from '../style';
import { anchor } from './anchor';
import { type Block, kept, paragraph } from './block';

const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const borders = {
  top: thin,
  bottom: thin,
  left: thin,
  right: thin,
  insideHorizontal: thin,
  insideVertical: thin,
};
const margins = { top: 40, bottom: 40, marginUnitType: WidthType.DXA } as const;

/** How the cells of a table look, and what is left free at their sides, in twips. */
interface Setting {
  readonly cell: Style;
  readonly heading: Style;
  readonly side: number;
}
const usual: Setting = { cell: 'Cell', heading: 'CellHeading', side: 70 };
/** Of a ledger with more columns than fit in 五号. */
const dense: Setting = { cell: 'DenseCell', heading: 'DenseHeading', side: 40 };
const most = 10;

/** The width of the type area, in twips: of an upright page, or of a page on its side (8). */
export function areaWidth(format: Format): number {
  return format === 'table-landscape' ? typeArea.height : typeArea.width;
}

/** Whole twips that add up to the width, in the shares of the columns. */
export function widths(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  const ends = shares.map((_, at) =>
    Math.round((total * shares.slice(0, at + 1).reduce((all, share) => all + share, 0)) / sum),
  );
  return ends.map((end, at) => end - (ends[at - 1] ?? 0));
}

/** A table with fine rules, as wide as its columns together. */
export function grid(columnWidths: readonly number[], rows: readonly TableRow[], side = usual.side): Table {
  const size = columnWidths.reduce((sum, width) => sum + width, 0);
  return new Table({
    rows,
    width: { size, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    margins: { ...margins, left: side, right: side },
    borders,
  });
}

/** A cell of so many twips over so many columns; each line of its text is a paragraph in the style. */
export function cell(
  width: number,
  lines: string,
  style: Style,
  more: Partial<IParagraphOptions> = {},
  columnSpan = 1,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(columnSpan > 1 ? { columnSpan } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    children: lines.split('\n').map((text) => paragraph(style, text, more)),
  });
}

/** So many rows of a ledger at least stand on the page of what is signed under it. */
const withSignatures = 2;

/**
 * A ledger: its heading is repeated on every page (8), no row is torn in two, and its total is not alone on a page. `under` stands
 * in a last row without borders, on the page of the rows above it.
 */
export function table(
  { columns, rows, total }: ElementOf<'table'>,
  format: Format,
  under: readonly Block[] = [],
): Block[] {
  const setting = columns.length > most ? dense : usual;
  const all = widths(
    columns.map(({ share }) => share),
    areaWidth(format),
  );
  const width = (at: number) => all[at] ?? 0;
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ heading }, at) => cell(width(at), heading, setting.heading)),
  });
  const isSigned = under.length > 0;
  const keptFrom = rows.length - (isSigned ? withSignatures : total === undefined ? 0 : 1);
  const values = (shown: readonly string[], from: number, isKept: boolean) =>
    columns
      .slice(from)
      .map((column, at) =>
        cell(width(from + at), shown[at] ?? '', setting.cell, { ...alignment(column), ...kept(isKept) }),
      );
  const body = rows.map((row, at) => bodyRow(values(row, 0, at >= keptFrom)));
  const foot = ({ label, values: sums }: TotalRow) => {
    const span = columns.length - sums.length;
    const across = all.slice(0, span).reduce((sum, one) => sum + one, 0);
    const word = cell(across, label, setting.heading, { keepNext: isSigned }, span);
    return bodyRow([word, ...values(sums, span, isSigned)]);
  };
  const last = [
    ...(total === undefined ? [] : [foot(total)]),
    ...(isSigned ? [bodyRow([openCell(under, areaWidth(format), columns.length)])] : []),
  ];
  return [grid(all, [head, ...body, ...last], setting.side)];
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** A cell across the table that is not seen as one; a table cannot be the last of what is in it. */
function openCell(children: readonly Block[], width: number, columnSpan: number): TableCell {
  return new TableCell({
    children: [...children, anchor()],
    columnSpan,
    width: { size: width, type: WidthType.DXA },
    borders: { left: none, right: none, bottom: none },
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
  });
}

function bodyRow(children: readonly TableCell[]): TableRow {
  return new TableRow({ cantSplit: true, children });
}

function alignment({ align }: Column): Partial<IParagraphOptions> {
  if (align === undefined) return { alignment: AlignmentType.LEFT };
  return { alignment: align === 'centre' ? AlignmentType.CENTER : AlignmentType.RIGHT };
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
