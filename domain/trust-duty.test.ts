import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths } from './calendar';
import { dutyMark, dutyText, nextDuty, type TrustDuty, trustDuties } from './trust-duty';
import { type TrustEvent, type TrustEventKind, trustEventKinds, trustStanding } from './trust-life';

const settings = { trust: { fileDays: 7, detailDays: 20, changeDays: 30, reportMonths: 12 } };
const trust = {
  signedOn: '2024-03-01',
  filedOn: '2024-03-06' as string | null,
  endsOn: null as string | null,
};
let made = 0;
const said = (kind: TrustEventKind, happenedOn: string, more: Partial<TrustEvent> = {}): TrustEvent => {
  made += 1;
  return { id: made, kind, happenedOn, amountFen: null, changeId: null, reportYear: null, ...more };
};
const duties = (today: string, events: readonly TrustEvent[] = [], of: Partial<typeof trust> = {}) =>
  trustDuties({ ...trust, ...of }, events, settings, today);
const told = (list: readonly TrustDuty[]) => list.map(({ kind, dueOn, metOn }) => [kind, dueOn, metOn]);

test('it is filed within seven days of being signed, its details are public within twenty of that', () => {
  expect(told(duties('2024-03-05'))).toEqual([['file', '2024-03-08', null]]);
  expect(told(duties('2024-03-06'))).toEqual([
    ['file', '2024-03-08', '2024-03-06'],
    ['details', '2024-03-26', null],
    ['report', '2025-03-06', null],
  ]);
  expect(duties('2024-02-29')).toEqual([]);
});

test('each change is made public within thirty days, and each by itself', () => {
  const [first, second] = [said('changed', '2024-05-01'), said('changed', '2024-06-01')];
  const published = said('change-published', '2024-07-15', { changeId: second.id });
  const changes = duties('2024-08-01', [first, second, published]).filter(({ kind }) => kind === 'change');
  expect(told(changes)).toEqual([
    ['change', '2024-05-31', null],
    ['change', '2024-07-01', '2024-07-15'],
  ]);
  expect(changes.map((duty) => dutyText(duty, '2024-08-01'))).toEqual([
    '已逾期 62 天',
    '2024年7月15日已办理，迟 14 天',
  ]);
});

test('it is reported on a year after its filing, and a year after each report', () => {
  const events = [said('reported', '2025-02-20'), said('reported', '2026-04-01')];
  const reports = (today: string) => told(duties(today, events).filter(({ kind }) => kind === 'report'));
  expect(reports('2025-01-01')).toEqual([['report', '2025-03-06', null]]);
  expect(reports('2025-03-01')).toEqual([
    ['report', '2025-03-06', '2025-02-20'],
    ['report', '2026-02-20', null],
  ]);
  expect(reports('2026-05-01')).toEqual([
    ['report', '2025-03-06', '2025-02-20'],
    ['report', '2026-02-20', '2026-04-01'],
    ['report', '2027-04-01', null],
  ]);
});

test('what would fall due after its end is not asked, what was due before stays', () => {
  const ended = said('terminated', '2025-02-01');
  expect(told(duties('2025-06-01', [ended])).at(-1)).toEqual(['details', '2024-03-26', null]);
  const later = said('terminated', '2025-03-06');
  expect(told(duties('2025-06-01', [later])).at(-1)).toEqual(['report', '2025-03-06', null]);
  expect(told(duties('2025-06-01', [], { endsOn: '2025-03-05' })).at(-1)?.[0]).toBe('details');
  // As long as the term runs, the report is asked for.
  expect(told(duties('2025-03-05', [], { endsOn: '2025-03-05' })).at(-1)?.[0]).toBe('report');
  expect(duties('2025-06-01', [ended], { filedOn: null })).toEqual([]);
});

test('a duty is late, near, open or met, each in a sentence', () => {
  const duty = { kind: 'report', from: '2024-10-15', dueOn: '2025-10-15', metOn: null } as const;
  const on = ['2025-09-14', '2025-09-15', '2025-10-15', '2025-10-16'];
  expect(on.map((day) => dutyMark(duty, day))).toEqual(['open', 'near', 'near', 'late']);
  expect(on.map((day) => dutyText(duty, day))).toEqual([
    '还有 31 天',
    '还有 30 天',
    '今天到期',
    '已逾期 1 天',
  ]);
  const met = { ...duty, metOn: '2025-10-10' };
  expect([dutyMark(met, '2026-01-01'), dutyText(met, '2026-01-01')]).toEqual(['met', '2025年10月10日已办理']);
});

const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2023-01-01', days));
const life = fc.record({
  signedOn: day,
  wait: fc.option(fc.integer({ min: 0, max: 60 })),
  term: fc.option(fc.integer({ min: 0, max: 1500 })),
  events: fc.array(fc.tuple(fc.constantFrom(...trustEventKinds), day, fc.nat(12)), { maxLength: 12 }),
  today: day,
});

test('whatever its life, each duty has its day by the rule, and no day is asked for twice', () => {
  fc.assert(
    fc.property(life, ({ signedOn, wait, term, events: drawn, today }) => {
      const course = {
        signedOn,
        filedOn: wait === null ? null : addDays(signedOn, wait),
        endsOn: term === null ? null : addDays(signedOn, term),
      };
      const events = drawn.map(([kind, happenedOn, of], id): TrustEvent => ({
        ...{ id, kind, happenedOn, amountFen: null, reportYear: null },
        changeId: kind === 'change-published' && drawn[of]?.[0] === 'changed' ? of : null,
      }));
      const all = trustDuties(course, events, settings, today);
      const days = { file: 7, details: 20, change: 30 } as const;
      for (const { kind, from, dueOn, metOn } of all) {
        expect(dueOn).toBe(kind === 'report' ? addMonths(from, 12) : addDays(from, days[kind]));
        // Nothing of what is not known yet.
        expect(from <= today && (metOn ?? from) <= today).toBe(true);
      }
      expect(all.map(({ dueOn }) => dueOn)).toEqual(all.map(({ dueOn }) => dueOn).toSorted());
      for (const kind of ['file', 'details', 'report'] as const)
        expect(all.filter((duty) => duty.kind === kind && duty.metOn === null).length).toBeLessThan(2);
      const stands = trustStanding(course, events, today);
      if (stands === 'in-force') expect(all.some(({ kind }) => kind === 'report')).toBe(true);
      if (stands === 'in-force' && nextDuty(all) === null)
        throw new Error('a trust in force is always reported on next');
      const known = events.filter(({ kind, happenedOn }) => kind === 'changed' && happenedOn <= today);
      if (course.filedOn !== null && course.filedOn <= today)
        expect(all.filter(({ kind }) => kind === 'change')).toHaveLength(known.length);
      else expect(all.length).toBeLessThan(2);
    }),
    { numRuns: 4000 },
  );
});
