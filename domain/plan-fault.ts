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

const longest = 64;

function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [i, letter] of from.split('').entries()) {
    const next = [i + 1];
    for (const [j, other] of to.split('').entries()) {
      const kept = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(kept, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The word that was probably meant, or null when none is near: at most two fifths of the letters differ. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length > longest) return null;
  const near = known
    .map((candidate) => ({ candidate, away: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(
      ({ candidate, away }) => away <= Math.max(1, Math.floor(Math.max(word.length, candidate.length) * 0.4)),
    )
    .sort((a, b) => a.away - b.away);
  return near[0]?.candidate ?? null;
}

/** `是不是“month”？可写：month、quarter、year`: the suggestion first, then the list where it is short. */
export function suggestion(word: unknown, known: readonly string[]): string {
  const meant = typeof word === 'string' ? nearest(word, known) : null;
  const list = known.length <= 24 ? `可写：${[...new Set(known)].join('、')}` : `共有 ${known.length} 种写法`;
  return meant === null ? list : `是不是“${meant}”？${list}`;
}
