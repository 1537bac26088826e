import type { DataValidation, Workbook, Worksheet } from 'exceljs';
import { letterOf } from './cell';
import { lastHeadRow } from './frame';
import { written } from './guard';
import { keysOf, nameOf, type WrittenLedger } from './ledger';

const listName = '选项';

/** exceljs validates ranges, but its types know single cells only. */
interface Validated {
  readonly dataValidations: { add(range: string, rule: DataValidation): void };
}

/**
 * Puts a hint beside every cell down to the row given, and a list where the column has choices. The lists stand on a hidden
 * sheet, because a list written into a cell's rule ends at 255 characters.
 */
export function addChoices<Row, Context>(
  book: Workbook,
  sheet: Worksheet,
  ledger: WrittenLedger<Row, Context>,
  context: Context,
  lastRow: number,
): void {
  // Nobody fills in what is only taken out.
  if (keysOf(ledger).every((key) => ledger.columns[key].hint === undefined)) return;
  const lists = book.addWorksheet(listName, { state: 'veryHidden' });
  const columns: (readonly string[])[] = [];
  for (const [at, key] of keysOf(ledger).entries()) {
    const column = ledger.columns[key];
    const choices = column.choices?.(context) ?? [];
    if (choices.length > 0) columns.push(choices);
    const letter = letterOf(at + 2);
    const list = letterOf(columns.length);
    (sheet as Worksheet & Validated).dataValidations.add(
      `${letter}${lastHeadRow(ledger) + 1}:${letter}${lastRow}`,
      {
        ...(choices.length > 0
          ? {
              type: 'list',
              formulae: [`'${listName}'!$${list}$1:$${list}$${choices.length}`],
              showErrorMessage: true,
              errorTitle: nameOf(column),
              error: '请从下拉列表中选择。',
            }
          : { type: 'textLength', operator: 'greaterThanOrEqual', formulae: [0] }),
        allowBlank: true,
        showInputMessage: true,
        promptTitle: nameOf(column),
        prompt: column.hint ?? '',
      },
    );
  }
  const height = Math.max(0, ...columns.map(({ length }) => length));
  for (let row = 0; row < height; row += 1) {
    lists.addRow(columns.map((choices) => written(choices[row] ?? ''))).commit();
  }
}
