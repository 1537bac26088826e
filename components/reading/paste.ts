/** Cells of a copied Excel range: rows by line, cells by tab; the empty last line that Excel adds is dropped. */
export function cellsOf(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => line.split('\t').map((cell) => cell.trim()));
}

/** Writes the copied cells into the inputs from `from` on, row by row of the table; returns how many were written. */
export function pasteInto(from: HTMLInputElement, text: string): number {
  const rows = cellsOf(text);
  if (rows.length === 1 && rows[0]?.length === 1) return 0;
  const tableRows = [...(from.closest('tbody')?.rows ?? [])].filter((row) =>
    row.querySelector('[data-cell]'),
  );
  const start = tableRows.findIndex((row) => row.contains(from));
  const column = cellInputs(tableRows[start]).indexOf(from);
  let written = 0;
  rows.forEach((cells, down) => {
    const inputs = cellInputs(tableRows[start + down]).slice(column);
    cells.forEach((cell, across) => {
      const input = inputs[across];
      if (!input) return;
      input.value = cell;
      written += 1;
    });
  });
  return written;
}

function cellInputs(row: Element | undefined): HTMLInputElement[] {
  return row ? [...row.querySelectorAll<HTMLInputElement>('input[data-cell]')] : [];
}

/** The input above or below in the same column; null at the edge. */
export function neighbour(from: HTMLInputElement, step: 1 | -1): HTMLInputElement | null {
  const rows = [...(from.closest('tbody')?.rows ?? [])].filter((row) => row.querySelector('[data-cell]'));
  const at = rows.findIndex((row) => row.contains(from));
  const column = cellInputs(rows[at]).indexOf(from);
  const next = cellInputs(rows[at + step]);
  return next[column] ?? next[0] ?? null;
}
