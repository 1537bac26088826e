import { expect, test } from 'vitest';
import { leadText, satisfactionOf, type Training, trainingName } from './training';
import { boardOf } from './training-board';
import { trainingContent } from './training-input';
import { missingOfTraining, wrongOfTraining } from './training-rule';

const parties = [
  { id: 1, code: 'gd', name: '广东省民政厅', short: '粤' },
  { id: 2, code: 'gz', name: '贵州省民政厅', short: '黔' },
];
const course: Training = {
  ...{ leadId: 1, hosting: 'alone', kind: 'course', name: '养老护理培训班', topics: 'elderly-care,other' },
  ...{ organiser: '', place: '贵阳市', startsOn: '2025-03-04', endsOn: '2025-03-06', tenthHours: 245 },
  ...{ expertsFirst: 2, expertsSecond: null, planned: 60, attendedFirst: 10, attendedSecond: 40 },
  ...{ cadresFirst: null, cadresSecond: null, professionalsFirst: null, professionalsSecond: null },
  ...{ completed: 48, rated: 40, satisfied: 30, costFen: null, notice: '' },
};
const tour: Training = {
  ...{ ...course, kind: 'tour', leadId: 2, topics: 'governance,charity', endsOn: '2025-06-30' },
  ...{ attendedFirst: 0, attendedSecond: 20, cadresFirst: 0, cadresSecond: 12 },
  ...{ professionalsFirst: 0, professionalsSecond: 0, completed: null, rated: null, satisfied: null },
};
const typed = {
  ...{
    leadId: '1',
    hosting: 'alone',
    kind: 'course',
    name: '班',
    topics: { governance: 'on', charity: 'on' },
  },
  ...{ place: '贵阳市', startsOn: '2025-03-04', endsOn: '2025-03-06' },
};

test('a training is called by its name and days, and says who leads', () => {
  expect(trainingName(course)).toBe('养老护理培训班（2025年3月4日至6日）');
  expect(leadText(course, parties)).toBe('粤方主办');
  expect(leadText({ ...course, hosting: 'joint' }, parties)).toBe('粤黔联合主办（粤方牵头）');
  expect(leadText(tour, parties)).toBe('黔方派出');
});

test('what is left empty is not 0, and is asked for only where a figure is made of it', () => {
  expect(trainingContent.parse(typed)).toMatchObject({
    tenthHours: null,
    planned: null,
    topics: 'governance,charity',
  });
  expect(trainingContent.parse({ ...typed, attendedFirst: ' 0 ', tenthHours: '4.5学时' })).toMatchObject({
    ...{ attendedFirst: 0, tenthHours: 45 },
  });
  expect(missingOfTraining(course, '2025-03-06')).toEqual({});
  expect(Object.keys(missingOfTraining({ ...course, tenthHours: null, topics: '' }, '2025-03-05'))).toEqual([
    ...['endsOn', 'topics', 'tenthHours'],
  ]);
  expect(
    Object.keys(missingOfTraining({ ...tour, cadresFirst: null, tenthHours: null }, '2025-07-01')),
  ).toEqual(['cadresFirst']);
});

test.each([
  ['attendedFirst', { attendedFirst: '-1' }, '请填写粤方实到人数，0 以上的整数，例如 20；不掌握的留空。'],
  ['tenthHours', { tenthHours: '4.25' }, '请填写学时，最多一位小数，例如 24 或 4.5。'],
  ['endsOn', { endsOn: '2025-03-03' }, '结束日期不能早于开始日期。'],
  ['kind', { kind: 'visit' }, '请选择类别。'],
])('a wrong %s is told in one sentence', (field, changed, sentence) => {
  const issues = trainingContent.safeParse({ ...typed, ...changed }).error?.issues ?? [];
  expect(issues.map(({ path, message }) => [path.join('.'), message])).toEqual([[field, sentence]]);
});

test('a part may be its whole, and no more', () => {
  const at = (changed: Partial<Training>) => Object.keys(wrongOfTraining({ ...tour, ...changed }, [1, 2]));
  expect(at({ cadresSecond: 12, professionalsSecond: 8 })).toEqual([]);
  expect(at({ cadresSecond: 12, professionalsSecond: 9 })).toEqual(['cadresSecond']);
  expect(at({ completed: 21, rated: 21, satisfied: 22 })).toEqual(['completed', 'rated', 'satisfied']);
  expect(at({ leadId: 3 })).toEqual(['leadId']);
});

test('who was not asked is not discontent', () => {
  expect(satisfactionOf({ rated: 40, satisfied: 30 })).toBe(0.75);
  expect(satisfactionOf({ rated: 40, satisfied: 0 })).toBe(0);
  for (const none of [
    { rated: null, satisfied: null },
    { rated: 0, satisfied: 0 },
    { rated: 40, satisfied: null },
  ])
    expect(satisfactionOf(none)).toBeNull();
});

test('a year adds people by side and makes each share anew of its parts', () => {
  const unrated: Training = { ...course, completed: null, rated: null, satisfied: null };
  const board = boardOf([course, { ...course, completed: 50, rated: 10, satisfied: 10 }, unrated, tour]);
  expect(board).toMatchObject({
    ...{ courses: 3, trainees: [30, 120], tours: 1, cadres: [0, 12], professionals: [0, 0], experts: [6, 0] },
    completion: { part: 98, whole: 100 },
    satisfaction: { part: 40, whole: 50 },
    covered: { courses: 1, cadres: 2, professionals: 0 },
  });
  expect(board.quarters.map(({ courses, tours }) => [courses, tours])).toEqual([
    ...[
      [3, 0],
      [0, 1],
    ],
    ...[
      [0, 0],
      [0, 0],
    ],
  ]);
});
