import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './calendar';
import { differing } from './fact';
import { otherWording } from './fact-answer';
import { daysText } from './phrase';
import { directionText, missingOfVisit, type Visit, visitFields, visitName } from './visit';
import { visitContent } from './visit-input';

const parties = [
  { id: 1, code: 'gd', name: '广东省民政厅', short: '粤' },
  { id: 2, code: 'gz', name: '贵州省民政厅', short: '黔' },
];
const visit: Visit = {
  fromId: 2,
  leader: '龙启明',
  duty: '党组书记、厅长',
  rank: 'head',
  startsOn: '2025-06-04',
  endsOn: '2025-06-06',
  places: '广州、佛山',
  headcount: 8,
  topics: '旅居养老',
  outcomes: '商定名录',
  evidence: '',
};

test.each([
  ['2025-06-04', '2025-06-04', '2025年6月4日'],
  ['2025-06-04', '2025-06-06', '2025年6月4日至6日'],
  ['2025-06-30', '2025-07-02', '2025年6月30日至7月2日'],
  ['2025-12-30', '2026-01-02', '2025年12月30日至2026年1月2日'],
])('days from %s until %s are told as %s', (from, until, text) => {
  expect(daysText(from, until)).toBe(text);
});

test('a visit is called by its direction, leader and first day', () => {
  expect(directionText(1, parties)).toBe('粤→黔');
  expect(visitName(visit, parties)).toBe('黔→粤 龙启明率队（2025年6月4日）');
});

test('what is missing is asked for when a visit is handed in, and not before it is over', () => {
  expect(missingOfVisit(visit, '2025-06-06')).toEqual({});
  expect(Object.keys(missingOfVisit({ ...visit, topics: '', outcomes: '' }, '2025-06-05'))).toEqual([
    ...['endsOn', 'topics', 'outcomes'],
  ]);
});

test.each([
  ['endsOn', { endsOn: '2025-06-03' }, '结束日期不能早于开始日期。'],
  ['rank', { rank: 'division' }, '请选择职级；处级及以下带队的考察不作为厅领导互访登记。'],
  ['headcount', { headcount: '0' }, '人数至少为 1。'],
  ['headcount', { headcount: '八' }, '请填写人数，例如 8。'],
  ['startsOn', { startsOn: '2025-02-30' }, '请填写开始日期，例如 2025-06-30。'],
])('a wrong %s is told in one sentence', (field, changed, sentence) => {
  const issues = visitContent.safeParse({ ...visit, ...changed }).error?.issues ?? [];
  expect(issues.map(({ path, message }) => [path.join('.'), message])).toEqual([[field, sentence]]);
});

test('two wordings differ in the fields that were changed, whichever those are', () => {
  const changes = fc.subarray(visitFields.map(({ key }) => key));
  fc.assert(
    fc.property(changes, (keys) => {
      const other = { ...visit, ...Object.fromEntries(keys.map((key) => [key, `${visit[key]} 改`])) };
      expect(differing(visitFields, visit, other).map(({ key }) => key)).toEqual(keys);
    }),
    { numRuns: 1000 },
  );
});

test('what can be agreed to is the last wording of the other side, whoever spoke in between', () => {
  const said = fc.record({
    departmentId: fc.constantFrom(1, 2),
    days: fc.option(fc.integer({ min: 1, max: 300 }), { nil: null }),
  });
  fc.assert(
    fc.property(fc.array(said), fc.constantFrom(1, 2), (given, asker) => {
      const wordings = given.map(({ departmentId, days }) => ({
        departmentId,
        content: days === null ? null : { ...visit, startsOn: addDays(visit.startsOn, days) },
      }));
      const filed = { departmentId: 2, content: visit };
      let wanted: Visit | null = asker === 2 ? null : visit;
      for (const one of wordings) if (one.departmentId !== asker && one.content) wanted = one.content;
      expect(otherWording(asker, filed, wordings)).toBe(wanted);
    }),
    { numRuns: 1000 },
  );
});
