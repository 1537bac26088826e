import {
  BorderStyle,
  type ITableBordersOptions,
  type ITableFloatOptions,
  Table,
  TableLayoutType,
  type TableRow,
  WidthType,
} from 'docx';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** Rows of one cell that stand at a place of the page, without room around or inside them; width in twips. */
export function floating(
  rows: readonly TableRow[],
  width: number,
  place: ITableFloatOptions,
  borders: ITableBordersOptions = {},
): Table {
  return new Table({
    rows,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    borders: { ...noBorders, ...borders },
    float: { leftFromText: 0, rightFromText: 0, topFromText: 0, bottomFromText: 0, ...place },
  });
}
