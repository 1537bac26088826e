import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths } from './calendar';
import { disclosures } from './project-disclosure';
import {
  isBrand,
  type ProjectEvent,
  projectEventKinds,
  projectStanding,
  wrongOfEvent,
  wrongOfStrike,
} from './project-life';

const settings = { disclosure: { longMonths: 6, everyMonths: 3, finalMonths: 3 } };
const term = { startsOn: '2025-01-01', endsOn: '2025-12-31', fundraising: 'directed' } as const;
const at = (...events: [ProjectEvent['kind'], string][]): ProjectEvent[] =>
  events.map(([kind, happenedOn]) => ({ kind, happenedOn, departmentId: 1 }));

test('where a project stands follows from what was entered, by its day', () => {
  const events = at(['finished', '2025-11-30'], ['started', '2025-01-10'], ['evaluated', '2026-01-15']);
  const on = ['2025-01-09', '2025-01-10', '2025-11-30', '2026-02-01'];
  expect(on.map((day) => projectStanding(events, day))).toEqual([
    'planned',
    'running',
    'finished',
    'evaluated',
  ]);
  expect(projectStanding(at(['started', '2025-01-10'], ['stopped', '2025-05-01']), '2025-06-01')).toBe(
    'stopped',
  );
  expect(projectStanding(at(['finished', '2025-01-10'], ['started', '2025-01-10']), '2025-06-01')).toBe(
    'finished',
  );
});

test('a brand is one while both departments recognise it', () => {
  const other = { departmentId: 2 };
  const events = [
    ...at(['recognised', '2024-05-01'], ['withdrawn', '2025-03-01']),
    ...at(['recognised', '2024-06-01']).map((event) => ({ ...event, ...other })),
  ];
  const on = ['2024-05-01', '2024-05-31', '2024-06-01', '2025-02-28', '2025-03-01'];
  expect(on.map((day) => isBrand(events, [1, 2], day))).toEqual([false, false, true, true, false]);
});

test.each([
  ['finished', '2025-03-01', [], '筹备中'],
  ['started', '2025-09-01', [], '不能晚于今天'],
  ['started', '2025-03-01', at(['started', '2025-02-01']), '实施中'],
  ['finished', '2025-01-31', at(['started', '2025-02-01']), '筹备中'],
  ['disclosed', '2025-03-01', [], '请先登记启动'],
  ['disclosed', '2025-01-31', at(['started', '2025-02-01']), '核对日期'],
  [
    'stopped',
    '2025-02-15',
    at(['started', '2025-02-01'], ['finished', '2025-03-01']),
    '2025年3月1日已登记结项',
  ],
  ['withdrawn', '2025-03-01', at(['started', '2025-02-01']), '没有认定'],
  ['recognised', '2025-03-01', at(['started', '2025-01-01'], ['recognised', '2025-02-01']), '已认定'],
  ['evaluated', '2025-03-01', at(['started', '2025-01-01'], ['stopped', '2025-02-01']), '已终止'],
] as const)('%s on %s is refused', (kind, happenedOn, events, sentence) => {
  expect(wrongOfEvent({ kind, happenedOn, departmentId: 1 }, events, '2025-08-31')).toContain(sentence);
});

test('what later events stand on is not struck before them', () => {
  const [started, finished] = at(['started', '2025-02-01'], ['finished', '2025-03-01']);
  if (!started || !finished) throw new Error('no events');
  expect(wrongOfStrike(started, [finished])).toBe('此后已登记结项；请先划销结项，再划销启动。');
  expect(wrongOfStrike(finished, [started])).toBeNull();
  // What the other side says in its own name stands for itself, and nothing later is to blame for it.
  const [audit] = at(['audit', '2025-04-01']).map((event) => ({ ...event, departmentId: 2 }));
  if (!audit) throw new Error('no audit');
  expect(wrongOfStrike(started, [audit])).toBeNull();
  const [recognised] = at(['recognised', '2025-05-01']);
  if (!recognised) throw new Error('no recognition');
  expect(wrongOfStrike(recognised, [audit])).toBeNull();
  expect(wrongOfEvent({ ...started, happenedOn: '2025-02-08' }, [audit], '2025-08-31')).toBeNull();
});

test('a project of a year is made public every three months, and within three of its end', () => {
  const started = at(['started', '2025-01-31']);
  expect(disclosures(term, [], settings, '2025-09-30')).toEqual({
    past: [],
    next: null,
    lateSince: null,
    lastOn: null,
  });
  expect(disclosures(term, started, settings, '2025-04-30')).toEqual({
    past: [],
    next: { dueOn: '2025-04-30', isFinal: false },
    lateSince: null,
    lastOn: null,
  });
  // In time once, late once, then not at all.
  const made = [...started, ...at(['disclosed', '2025-04-20'], ['disclosed', '2025-08-05'])];
  expect(disclosures(term, made, settings, '2025-12-31')).toEqual({
    past: [
      { dueOn: '2025-04-30', isFinal: false, isMet: true },
      { dueOn: '2025-07-20', isFinal: false, isMet: false },
      { dueOn: '2025-11-05', isFinal: false, isMet: false },
    ],
    next: { dueOn: '2026-02-05', isFinal: false },
    lateSince: '2025-11-05',
    lastOn: '2025-08-05',
  });
  const ended = [...made, ...at(['finished', '2025-10-31'])];
  expect(disclosures(term, ended, settings, '2025-12-31').next).toEqual({
    dueOn: '2026-01-31',
    isFinal: true,
  });
  expect(disclosures(term, ended, settings, '2026-02-01')).toMatchObject({
    next: { dueOn: '2026-01-31', isFinal: true },
  });
  const quarter = [...ended, ...at(['disclosed', '2025-12-20'])];
  expect(disclosures(term, quarter, settings, '2026-02-01')).toMatchObject({
    ...{ next: { dueOn: '2026-01-31', isFinal: true }, lateSince: '2026-01-31' },
  });
  const all = [...quarter, ...at(['disclosed-in-full', '2026-01-31'])];
  expect(disclosures(term, all, settings, '2026-06-01')).toMatchObject({ next: null });
  expect(disclosures(term, all, settings, '2026-06-01').past.at(-1)).toEqual({
    ...{ dueOn: '2026-01-31', isFinal: true, isMet: true },
  });
});

test('a short project that goes on has the duty from the day on which it has become long', () => {
  const short = { ...term, endsOn: '2025-06-30' };
  const events = at(['started', '2025-01-01']);
  expect(disclosures(short, events, settings, '2025-06-30').next).toBeNull();
  expect(disclosures(short, events, settings, '2025-07-01').next).toEqual({
    dueOn: '2025-10-01',
    isFinal: false,
  });
  expect(disclosures({ ...term, endsOn: '2025-07-01' }, events, settings, '2025-02-01').next).toEqual({
    ...{ dueOn: '2025-04-01', isFinal: false },
  });
});

test('who makes public more often than needed has met one duty, and none before its day', () => {
  const events = at(['started', '2025-01-01'], ['disclosed', '2025-01-20'], ['disclosed', '2025-02-20']);
  const on = (day: string) => disclosures(term, events, settings, day);
  expect(on('2025-03-01')).toMatchObject({ past: [], next: { dueOn: '2025-05-20' } });
  expect(on('2025-04-01').past).toEqual([{ dueOn: '2025-04-01', isFinal: false, isMet: true }]);
});

test('a short project is made public at its end alone, unless it asks the public', () => {
  const short = { ...term, endsOn: '2025-06-30' };
  const events = at(['started', '2025-01-01']);
  expect(disclosures(short, events, settings, '2025-05-01')).toEqual({
    past: [],
    next: null,
    lateSince: null,
    lastOn: null,
  });
  expect(disclosures({ ...short, fundraising: 'public' }, events, settings, '2025-03-01').next).toEqual({
    ...{ dueOn: '2025-04-01', isFinal: false },
  });
});

const anyEvents = fc.array(
  fc.record({
    departmentId: fc.constantFrom(1, 2),
    kind: fc.constantFrom(...projectEventKinds),
    happenedOn: fc.integer({ min: 0, max: 700 }).map((days) => addDays('2025-01-01', days)),
  }),
  { maxLength: 14 },
);

test('whatever happens, duties follow each other, each by its day, and only what is missed or to come is open', () => {
  fc.assert(
    fc.property(anyEvents, fc.integer({ min: 0, max: 900 }), (events, days) => {
      const today = addDays('2025-01-01', days);
      const { past, next } = disclosures(term, events, settings, today);
      const dues = past.filter(({ isFinal }) => !isFinal).map(({ dueOn }) => dueOn);
      expect(dues).toEqual([...new Set(dues)].sort());
      for (const { dueOn, isMet, isFinal } of past) {
        const from = addMonths(dueOn, -3);
        const made = events.some(
          (one) =>
            one.kind.startsWith('disclosed') &&
            one.happenedOn <= dueOn &&
            one.happenedOn >= addDays(from, -4),
        );
        if (isMet) expect(made).toBe(true);
        if (!isMet && !isFinal) expect(dueOn < today).toBe(true);
      }
      if (next && !next.isFinal) expect(next.dueOn >= today).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
