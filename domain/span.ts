import type { PlainDate } from './calendar';

/** Days from the first to the last, both of them included. */
export type Span = readonly [from: PlainDate, to: PlainDate];

/** The same days as stretches that do not overlap, in their order. */
export function stretches(spans: readonly Span[]): Span[] {
  const joined: [PlainDate, PlainDate][] = [];
  for (const [from, to] of [...spans].sort(([one], [other]) => (one < other ? -1 : Number(one > other)))) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = to > last[1] ? to : last[1];
    else joined.push([from, to]);
  }
  return joined;
}
