import { cpus, totalmem } from 'node:os';
import { type Bar, growth, type Measured, type Results } from './bars';
import { importedRows } from './import';
import { type Scaled, sizes } from './many';
import type { Ratio } from './rounds';

interface About {
  results: Results;
  bars: Bar[];
  postgres: string;
  isQuick: boolean;
  /** How much others had the machine do before we began. */
  busyBefore: number;
}

/** What is printed and kept: Markdown that reads well as plain text too. */
export function write({ results, bars, postgres, isQuick, busyBefore }: About): string {
  const { bareSent, lighthouse, memory, many, imported } = results;
  const missed = bars.filter(({ isHeld }) => !isHeld).length;
  return [
    '# What `npm run bench` printed last',
    '',
    `${new Date().toISOString().slice(0, 10)}${isQuick ? ', `--quick`' : ''}. ${machine()}, PostgreSQL ${postgres}.`,
    `Load average before it began: ${busyBefore.toFixed(1)}${busyBefore > 0.5 ? ' (others were at work: read the ratios only)' : ''}.`,
    'Server, database and load share the cores; 10 connections; middle of the rounds; ratios are taken within a round.',
    '',
    '## Pages, signed in, demo world',
    '',
    ...table(['page', ...columns.map(([title]) => title)], results.pages.map(row)),
    '',
    `Script is gzip over bare Next's ${bareSent.atOnce.toFixed(0)} KB: named in the HTML + loaded later.`,
    'SQL leaves out begin, set_config, commit and the session look-up; its time is parsing, binding and executing, each',
    'time after a write elsewhere, so that nothing read before can be taken for granted.',
    '',
    `Lighthouse, mobile, overview: performance ${lighthouse.performance}, accessibility ${lighthouse.accessibility},`,
    `blocking ${lighthouse.blocking.toFixed(0)} ms, largest paint ${lighthouse.largestPaint.toFixed(0)} ms,`,
    `layout shift ${lighthouse.shift.toFixed(4)}.`,
    '',
    `Memory of the Next process: ${memory.fresh.toFixed(0)} MB fresh, ${memory.peak.toFixed(0)} MB at the peak,`,
    `${memory.idle.toFixed(0)} MB idle after the load.`,
    '',
    '## The ledger of activities as it grows',
    '',
    ...table(['page', ...scales.map(([title]) => title)], many.scaled.map(scale)),
    '',
    ...many.searches.map(
      ({ name, sql }) =>
        `Search for ${name} among ${sizes.many}: ${sql.milliseconds.toFixed(1)} ms of SQL in ${sql.statements} statements.`,
    ),
    '',
    `An import of ${importedRows} rows into it: read in ${imported.read.toFixed(1)} s, written in ${imported.committed.toFixed(1)} s;`,
    `the overview took ${imported.usual.toFixed(0)} ms as usual (something is written once a second),`,
    `${imported.quiet.toFixed(0)} ms where nobody writes, and ${imported.meanwhile.toFixed(0)} ms meanwhile (95 in 100).`,
    '',
    '## Bars',
    '',
    ...table(
      ['', 'bar', 'figure', 'limit'],
      bars.map(({ name, bar, figure, isHeld }) => [isHeld ? 'held' : 'MISSED', name, figure, bar]),
    ),
    '',
    `${bars.length - missed} held, ${missed} missed.`,
    '',
  ].join('\n');
}

type Column = [title: string, figure: (page: Measured) => string];

const columns: Column[] = [
  ['req/s', ({ compared }) => compared.ours.perSecond.toFixed(0)],
  ['p50 ms', ({ compared }) => compared.ours.p50.toFixed(0)],
  ['p99 ms', ({ compared }) => compared.ours.p99.toFixed(0)],
  ['CPU ms', ({ compared }) => compared.ours.cpu.toFixed(1)],
  ['HTML KB', ({ html }) => kilobytes(html.bytes)],
  ['of it data', ({ html }) => kilobytes(html.flightBytes)],
  ['elements', ({ html }) => `${html.elements}`],
  ['same bytes req/s', ({ compared }) => compared.sameBytes.perSecond.toFixed(0)],
  ['its CPU ms', ({ compared }) => compared.sameBytes.cpu.toFixed(1)],
  ['its elements', ({ sameHtml }) => `${sameHtml.elements}`],
  ['× same bytes', ({ compared }) => ratio(compared.overSameBytes)],
  ['bare req/s', ({ compared }) => compared.bare.perSecond.toFixed(0)],
  ['× bare', ({ compared }) => compared.overBare.middle.toFixed(2)],
  ['SQL', ({ sql }) => `${sql.statements}`],
  ['SQL ms', ({ sql }) => sql.milliseconds.toFixed(1)],
  ['script KB', ({ sent }) => `${sent.atOnce.toFixed(0)} + ${sent.later.toFixed(0)}`],
  ['shift', ({ sent }) => sent.shift.toFixed(4)],
];

const scales: [title: string, figure: (scaled: Scaled) => string][] = [
  [`p50 ms at ${sizes.few}`, ({ few }) => few.ours.p50.toFixed(0)],
  [`p50 ms at ${sizes.many}`, ({ many }) => many.ours.p50.toFixed(0)],
  [`req/s at ${sizes.many}`, ({ many }) => many.ours.perSecond.toFixed(0)],
  ['time over time', (scaled) => growth(scaled).toFixed(2)],
  ['× same bytes', ({ many }) => ratio(many.overSameBytes)],
];
const scale = (scaled: Scaled): string[] => [scaled.name, ...scales.map(([, figure]) => figure(scaled))];

const row = (page: Measured): string[] => [page.name, ...columns.map(([, figure]) => figure(page))];
const ratio = ({ middle, lowest, highest }: Ratio): string =>
  `${middle.toFixed(2)} (${lowest.toFixed(2)}–${highest.toFixed(2)})`;
const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);

function table(head: string[], rows: string[][]): string[] {
  const widths = head.map((title, at) =>
    Math.max(3, ...[head, ...rows].map((one) => (one[at] ?? title).length)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}

function machine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores, ${memory} GB, Node ${process.versions.node}`;
}
