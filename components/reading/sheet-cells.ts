/** The lines of figures of the whole sheet, in their order. */
export function linesOf(from: HTMLInputElement): Element[] {
  return [...(from.closest('table')?.querySelectorAll('tr[data-line]') ?? [])];
}

/** Those of a line that can be typed in. */
export function cellInputs(row: Element | undefined): HTMLInputElement[] {
  return row ? [...row.querySelectorAll<HTMLInputElement>('input[data-cell]')] : [];
}

/** The input above or below in the same column that can be typed in; null at the edge. */
export function neighbour(from: HTMLInputElement, step: 1 | -1): HTMLInputElement | null {
  const lines = linesOf(from).filter((line) => cellInputs(line).length > 0);
  const at = lines.findIndex((line) => line.contains(from));
  const column = cellInputs(lines[at]).indexOf(from);
  const next = cellInputs(lines[at + step]);
  return next[column] ?? next[0] ?? null;
}
