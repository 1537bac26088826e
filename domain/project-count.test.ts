import { expect, test } from 'vitest';
import { countTitle, lastWords, type ProjectCount, wrongOfProjectCount } from './project-count';

const nothing = {
  ...{ raisedFen: null, raisedFirstFen: null, managementFen: null },
  ...{ people: null, children: null, services: null, counties: null },
};
const of = (countedOn: string, said: Partial<ProjectCount>): ProjectCount => ({
  ...nothing,
  countedOn,
  ...said,
});
const wrong = (count: ProjectCount, others: readonly ProjectCount[] = []) =>
  wrongOfProjectCount(count, others, '2025-02-01', '2025-09-30');

test('counts are of an ended quarter of the project, and say something', () => {
  expect(wrong(of('2025-06-30', { raisedFen: 0 }))).toEqual({});
  expect(wrong(of('2025-09-30', { counties: '522632' }))).toEqual({});
  expect(wrong(of('2025-12-31', { people: 1 }))).toEqual({ countedOn: '请选择已经结束的季度。' });
  expect(wrong(of('2025-06-29', { people: 1 }))).toEqual({ countedOn: '请选择已经结束的季度。' });
  expect(wrong(of('2024-12-31', { people: 1 }))['countedOn']).toContain('还没有开始');
  expect(wrong(of('2025-06-30', {}))['raisedFen']).toContain('至少填写一项');
});

test('a part is no more than its whole', () => {
  const count = of('2025-06-30', {
    ...{ raisedFen: 5, raisedFirstFen: 6 },
    ...{ people: 10, children: 11, services: 9 },
  });
  expect(Object.keys(wrong(count)).sort()).toEqual(['children', 'raisedFirstFen', 'services']);
});

test('what is counted from the start on never goes down, and each quarter can be mended', () => {
  const said = [of('2025-03-31', { raisedFen: 2_000_000, people: 20 }), of('2025-09-30', { people: 50 })];
  expect(wrong(of('2025-06-30', { raisedFen: 1_000_000, people: 51 }), said)).toEqual({
    raisedFen: '累计募集收入不能少于截至2025年3月31日的 2 万元；请核对，那一季有误的先更正那一季。',
    people: '累计受益人数不能多于截至2025年9月30日的 50；请核对，那一季有误的先更正那一季。',
  });
  expect(wrong(of('2025-06-30', { raisedFen: 2_000_000, people: 50 }), said)).toEqual({});
  expect(wrong(of('2025-03-31', { people: 1 }), said)).toEqual({});
});

test('of several counts of one quarter the last counts, and history tells what was said', () => {
  const [first, second] = [
    of('2025-06-30', { people: 5 }),
    of('2025-06-30', { people: 4, raisedFen: 1_200_000 }),
  ];
  expect(
    lastWords([first, of('2025-09-30', { people: 9 }), second, of('2025-03-31', { people: 1 })]),
  ).toEqual([of('2025-03-31', { people: 1 }), second, of('2025-09-30', { people: 9 })]);
  expect(countTitle({ ...second, counties: '522632,522631' })).toBe(
    '截至2025年6月30日：募集收入 1.2 万元；受益人数 4；覆盖县 2 个',
  );
});
