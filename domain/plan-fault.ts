/** Where a value stands in a plan: keys and, for items of lists, places counted from 0. */
export type Path = readonly (string | number)[];

/** What is wrong and how to put it right, each a Chinese phrase without full stop. */
export interface Finding {
  readonly path: Path;
  readonly problem: string;
  readonly remedy: string;
}

/** A finding with the name a person knows its place by: `measures[1.1].indicators[1.1.2].frequency`. */
export interface Fault extends Finding {
  readonly key: string;
}

function child(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as Record<string | number, unknown>)[step];
}

export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce(child, root);
}

function itemName(item: unknown, at: number): string {
  const code = child(item, 'code') ?? child(item, 'slug');
  return typeof code === 'string' ? code : `第${at + 1}项`;
}

export function keyOf(root: unknown, path: Path): string {
  const names = path.map((step, at) =>
    typeof step === 'number' ? `[${itemName(valueAt(root, path.slice(0, at + 1)), step)}]` : `.${step}`,
  );
  return names.join('').replace(/^\./, '') || '全文';
}
