import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { boundaries } from './testing/boundaries';

const root = fileURLToPath(new URL('..', import.meta.url));
const years = [1970, 1986, 1987, 1988, 1989, 1990, 1991, 1992, 2000, 2023, 2024, 2025, 2026, 2100];
const ends = ['31', '28', '31', '30', '31', '30', '31', '31', '30', '31', '30', '31'];

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function lastOf(year: number, month: number): string {
  const isLeap = year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
  return `${year}-${two(month)}-${isLeap && month === 2 ? '29' : (ends[month - 1] ?? '')}`;
}

function line(year: number, code: string, from: number, to: number): string {
  const end = lastOf(year, to);
  const due =
    to === 12 ? `${year + 1}-01-${code === String(year) ? '15' : '05'}` : `${year}-${two(to + 1)}-05`;
  return `${code} ${year}-${two(from)}-01 ${end} ${due} ${(to / 12).toFixed(12)} ${code} ${code}`;
}

const expectedPeriods = years.flatMap((year) => [
  ...Array.from({ length: 12 }, (_, at) => line(year, `${year}-${two(at + 1)}`, at + 1, at + 1)),
  ...[1, 2, 3, 4].map((quarter) => line(year, `${year}-Q${quarter}`, quarter * 3 - 2, quarter * 3)),
  line(year, String(year), 1, 12),
]);

/** The first of each month begins at +08:00, but at +09:00 while Shanghai kept summer time (May–September 1987–1991). */
const midnights = years.flatMap((year) =>
  Array.from({ length: 12 }, (_, at) => {
    const isSummer =
      (year >= 1987 && year <= 1991 && at >= 4 && at <= 8) || (year === 1986 && at >= 5 && at <= 8);
    const start = `${year}-${two(at + 1)}-01`;
    const before = at === 0 ? `${year - 1}-12-31` : lastOf(year, at);
    return { instant: `${start}T00:00:00.000${isSummer ? '+09:00' : '+08:00'}`, start, before };
  }),
);

const instants = [
  ...midnights.flatMap(({ instant }) => [instant, new Date(Date.parse(instant) - 1).toISOString()]),
  '2024-02-28T16:00:00Z',
  '2024-02-29T15:59:59Z',
  '2025-12-31T15:59:59Z',
  '2025-12-31T16:00:00Z',
  '1988-06-01T14:59:59Z',
  '1988-06-01T15:00:00Z',
];
const expectedDays = [
  ...midnights.flatMap(({ start, before }) => [start, before]),
  '2024-02-29',
  '2024-02-29',
  '2025-12-31',
  '2026-01-01',
  '1988-06-01',
  '1988-06-02',
];

/** A process of its own in the zone, because a process reads its zone once. It also answers with the local day. */
const child = `
  const { years, instants } = JSON.parse(process.argv[1]);
  const { boundaries } = await import('./domain/testing/boundaries.ts');
  const local = instants.map((instant) => {
    const date = new Date(instant);
    const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
    return parts.map((part) => String(part).padStart(2, '0')).join('-');
  });
  const zone = new Date(2025, 0, 1).toISOString();
  process.stdout.write(JSON.stringify({ ...boundaries(years, instants), local, zone }));
`;

type Answer = ReturnType<typeof boundaries> & { local: string[]; zone: string };

function askIn(zone: string): Answer {
  const flags = ['--import', 'tsx', '--input-type=module', '--eval', child];
  const output = execFileSync(process.execPath, [...flags, JSON.stringify({ years, instants })], {
    cwd: root,
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  return JSON.parse(output) as Answer;
}

describe.each([
  ['UTC', '2025-01-01T00:00:00.000Z'],
  ['Asia/Shanghai', '2024-12-31T16:00:00.000Z'],
  ['America/New_York', '2025-01-01T05:00:00.000Z'],
])('in a process of the zone %s', (zone, localMidnight) => {
  let answer: Answer;
  beforeAll(() => {
    answer = askIn(zone);
  }, 30_000);

  it('every period starts, ends and is due on the same days', () => {
    expect(answer.periods).toEqual(expectedPeriods);
  });

  it('every instant falls on the same day', () => {
    expect(answer.days).toEqual(expectedDays);
  });

  it('the zone is really in force, and the local day would be wrong everywhere but in Shanghai', () => {
    expect(answer.zone).toBe(localMidnight);
    const wrong = answer.local.filter((day, at) => day !== expectedDays[at]);
    if (zone === 'Asia/Shanghai') expect(wrong).toEqual([]);
    else expect(wrong.length).toBeGreaterThan(instants.length / 3);
  });
});
