import { type BookedEntry, type BookedMatch, gaps, statementOf } from '@/domain/flow-balance';
import { stages } from '@/domain/flow';
import type { TestDatabase } from './database';

type Entry = BookedEntry & {
  readonly state: string;
  readonly form: string;
  readonly month: string;
  readonly budget: number;
  readonly excess: string;
};
type Match = BookedMatch & { readonly id: number; readonly difference: number };
interface Kept {
  readonly key: string;
  readonly entries: number;
  readonly fen: number;
}

/** What stands there, as it was written and past every wall. */
async function rowsOf(database: TestDatabase) {
  const entries = await database.owner<Entry>(
    `select f.id::int, f.state, f.stage, f.form, f.source, f.amount_fen::float8 as "amountFen", f.flowed_on::text as "flowedOn",
      to_char(f.flowed_on, 'YYYY-MM') as month, f.voucher, f.reverses_id::int as "reversesId", f.excess,
      p.budget_first_fen::float8 as budget from flows f join projects p on p.id = f.project_id`,
  );
  const links = await database.owner<{ match: number; flow: number; live: boolean }>(
    `select match_id::int as match, flow_id::int as flow, is_live as live from match_flows`,
  );
  const rows = await database.owner<Omit<Match, 'flows'>>(
    'select id::int, state, reason, difference_fen::float8 as difference from matches',
  );
  const matches: Match[] = rows.map((row) => ({
    ...row,
    flows: links.filter(({ match }) => match === row.id).map(({ flow }) => flow),
  }));
  const kept = (table: string, of: string) =>
    database.owner<Kept>(
      `select concat_ws(' ', ${of}, to_char(month, 'YYYY-MM'), stage, form) as key, entries, amount_fen::float8 as fen from ${table}`,
    );
  const months = await kept('flow_months', `'all'`);
  const sources = await kept('source_months', 'source');
  return { entries, links, matches, months, sources };
}

/** Everything that is wrong with the money that stands there, in sentences; counted from the rows, and not as the product counts. */
export async function moneyFaults(database: TestDatabase): Promise<string[]> {
  const { entries, links, matches, months, sources } = await rowsOf(database);
  const official = entries.filter(({ state }) => state === 'approved');
  return [
    ...wrongSums(official, () => 'all', months),
    ...wrongSums(official, ({ source }) => source, sources),
    ...wrongOrder(official),
    ...wrongLinks(official, matches, links),
    ...wrongDifferences(official, matches),
    ...wrongStatement(official, matches),
  ];
}

function wrongSums(
  official: readonly Entry[],
  of: (entry: Entry) => string,
  kept: readonly Kept[],
): string[] {
  const sums = new Map<string, { entries: number; fen: number }>();
  for (const entry of official) {
    const key = [of(entry), entry.month, entry.stage, entry.form].join(' ');
    const { entries, fen } = sums.get(key) ?? { entries: 0, fen: 0 };
    sums.set(key, { entries: entries + 1, fen: fen + entry.amountFen });
  }
  const keys = new Set([...sums.keys(), ...kept.map(({ key }) => key)]);
  return [...keys].flatMap((key) => {
    const is = kept.find((one) => one.key === key) ?? { entries: 0, fen: 0 };
    const should = sums.get(key) ?? { entries: 0, fen: 0 };
    return is.entries === should.entries && is.fen === should.fen ? [] : [`the sum of ${key} is kept wrong`];
  });
}

/** Where no entry says why it may come to more, used ≤ received ≤ paid ≤ pledged ≤ budget. */
function wrongOrder(official: readonly Entry[]): string[] {
  return [...new Set(official.map(({ source }) => source))].flatMap((source) => {
    const of = official.filter((entry) => entry.source === source);
    if (of.some(({ excess }) => excess !== '')) return [];
    const sums = stages.map((stage) =>
      of.filter((entry) => entry.stage === stage).reduce((sum, { amountFen }) => sum + amountFen, 0),
    );
    const falls = [of[0]?.budget ?? 0, ...sums];
    return falls.every((fen, at) => fen >= (falls[at + 1] ?? 0))
      ? []
      : [`${source} comes to more than there is: ${falls.join(' ')}`];
  });
}

function wrongLinks(
  official: readonly Entry[],
  matches: readonly Match[],
  links: readonly { match: number; flow: number; live: boolean }[],
): string[] {
  const taken = new Set(official.flatMap(({ reversesId }) => (reversesId === null ? [] : [reversesId])));
  const live = new Set<number>();
  return links.flatMap(({ match, flow, live: isLive }) => {
    const isOpen = matches.some(({ id, state }) => id === match && state !== 'reopened');
    const found: string[] = isLive === isOpen ? [] : [`entry ${flow} is not as live as its match ${match}`];
    if (!isLive) return found;
    if (live.has(flow)) found.push(`entry ${flow} is in two live matches`);
    if (taken.has(flow)) found.push(`match ${match} holds entry ${flow}, which was taken off`);
    live.add(flow);
    return found;
  });
}

function wrongDifferences(official: readonly Entry[], matches: readonly Match[]): string[] {
  return matches.flatMap(({ id, flows, difference, reason }) => {
    const held = official.filter((entry) => flows.includes(entry.id));
    const of = (stage: string) => held.filter((entry) => entry.stage === stage);
    const sum = (some: readonly Entry[]) => some.reduce((total, { amountFen }) => total + amountFen, 0);
    const [paid, received] = [of('paid'), of('received')];
    const isShaped =
      Math.min(paid.length, received.length) <= 1 && held.length === paid.length + received.length;
    const isOne = held.length === flows.length && new Set(held.map(({ source }) => source)).size === 1;
    const isTheirs = sum(paid) - sum(received) === difference && (difference === 0) === (reason === null);
    return isShaped && isOne && isTheirs ? [] : [`match ${id} is not what its entries are`];
  });
}

/** Of every half of the time there is, each 分 between paid and received has one name. */
function wrongStatement(official: readonly Entry[], matches: readonly Match[]): string[] {
  const periods = [
    { from: '2025-01-01', to: '2025-12-31' },
    { from: '2025-01-01', to: '2025-03-15' },
    { from: '2025-03-16', to: '2025-12-31' },
  ];
  return periods.flatMap((period) => {
    const { gaps: named } = statementOf(official, matches, period);
    const within = official.filter(({ flowedOn }) => flowedOn >= period.from && flowedOn <= period.to);
    const difference = within.reduce(
      (sum, { stage, amountFen }) =>
        sum + (stage === 'paid' ? amountFen : stage === 'received' ? -amountFen : 0),
      0,
    );
    const total = gaps.reduce((sum, gap) => sum + named[gap], 0);
    return total === difference
      ? []
      : [`of ${period.from} to ${period.to} ${difference - total} 分 have no name`];
  });
}
