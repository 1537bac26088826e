import { cellInputs, linesOf } from './sheet-cells';

/** Cells of a copied Excel range: rows by line, cells by tab; the empty last line that Excel adds is dropped. */
export function cellsOf(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => line.split('\t').map((cell) => cell.trim()));
}

export interface Pasted {
  readonly written: number;
  /** Cells that fell on figures that cannot be typed now, or below the last row. */
  readonly left: number;
}

/**
 * Writes the copied cells into the sheet from `from` on, row by row: the rows of figures that cannot be typed now count,
 * so that what was copied beside them stays beside them. Null for a single cell, which is pasted as any text is.
 */
export function pasteInto(from: HTMLInputElement, text: string): Pasted | null {
  const rows = cellsOf(text);
  if (rows.length === 1 && rows[0]?.length === 1) return null;
  const lines = linesOf(from);
  const start = lines.findIndex((line) => line.contains(from));
  const column = cellInputs(lines[start]).indexOf(from);
  let written = 0;
  let left = 0;
  rows.forEach((cells, down) => {
    const inputs = cellInputs(lines[start + down]).slice(column);
    cells.forEach((cell, across) => {
      const input = inputs[across];
      if (input) {
        input.value = cell;
        written += 1;
      } else if (cell !== '') left += 1;
    });
  });
  return { written, left };
}
