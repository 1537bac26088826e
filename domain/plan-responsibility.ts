import { addDays, isPlainDate, type PlainDate } from './calendar';
import type { Finding } from './plan-fault';
import { has, type Part, partAt, partsAt, textAt } from './plan-part';

interface Term {
  readonly entry: Part;
  readonly from: PlainDate;
  /** The last day; null: open. */
  readonly until: PlainDate | null;
}

function dateAt(entry: Part, key: string): PlainDate | null {
  const text = textAt(entry, key);
  return text !== null && isPlainDate(text) ? text : null;
}

function termsOf(entries: readonly Part[]): Term[] {
  return entries.flatMap((entry) => {
    const from = dateAt(entry, 'from');
    return from === null ? [] : [{ entry, from, until: dateAt(entry, 'until') }];
  });
}

function* strayNames(entry: Part): Iterable<Finding> {
  if (has(entry, 'unit') && has(entry, 'bureau'))
    yield { path: [...entry.path, 'bureau'], problem: 'unit 和 bureau 同时写了', remedy: '只留一个责任单位' };
  if (!has(entry, 'unit') && !has(entry, 'bureau'))
    yield { path: [...entry.path, 'unit'], problem: '没有写责任单位', remedy: '补上 unit 或 bureau' };
}

/** Exactly one answers on every day: the next begins the day after the one before ends. */
function* strayDates(terms: readonly Term[]): Iterable<Finding> {
  const inOrder = terms.filter(({ from, until }) => until === null || from <= until);
  const sorted = inOrder.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  for (const [at, next] of sorted.slice(1).entries()) {
    const before = sorted[at];
    if (before === undefined) continue;
    const path = [...next.entry.path, 'from'];
    if (before.until === null || before.until >= next.from)
      yield {
        path,
        problem: `与前一个责任单位（自 ${before.from} 起）的日期重叠`,
        remedy: `前一个的 until 写到 ${addDays(next.from, -1)}，或推迟这一个的 from`,
      };
    else if (addDays(before.until, 1) < next.from)
      yield {
        path,
        problem: `${addDays(before.until, 1)} 至 ${addDays(next.from, -1)} 没有责任单位`,
        remedy: `from 改为 ${addDays(before.until, 1)}，或延长前一个的 until`,
      };
  }
}

function* reversed(terms: readonly Term[]): Iterable<Finding> {
  for (const { entry, from, until } of terms)
    if (until !== null && from > until)
      yield {
        path: [...entry.path, 'until'],
        problem: `until（${until}）早于 from（${from}）`,
        remedy: '改正其中一个日期；until 是最后一天',
      };
}

/** One named unit in every entry, and on each side one entry for every day from the first on. */
export function* responsibilityFindings(plan: Part): Iterable<Finding> {
  for (const measure of partsAt(plan, 'measures')) {
    const responsible = partAt(measure, 'responsible');
    for (const side of Object.keys(responsible.fields)) {
      const entries = partsAt(responsible, side);
      for (const entry of entries) yield* strayNames(entry);
      yield* reversed(termsOf(entries));
      yield* strayDates(termsOf(entries));
    }
  }
}
