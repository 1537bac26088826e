import { describe, expect, it } from 'vitest';
import { type BindingDuty, countDown } from './duty';
import type { ProgrammeSettings } from './programme';
import type { Status } from './status';
import { settings } from './testing/indicator-year';

type Reading = ProgrammeSettings['visitsJudged'];

function visits(there: number, back: number, required = 1): BindingDuty {
  return {
    name: '互访',
    year: 2025,
    required,
    unit: '次',
    directions: [
      { name: '粤→黔', times: there },
      { name: '黔→粤', times: back },
    ],
  };
}

const meeting: BindingDuty = {
  name: '联席会议',
  year: 2025,
  required: 1,
  unit: '次',
  directions: [{ name: '联席会议', times: 0 }],
};

function stands(duty: BindingDuty, date: string, visitsJudged: Reading = 'each-direction') {
  return countDown(duty, date, { ...settings, visitsJudged });
}

describe('the visits', () => {
  it.each<[number, number, string, Reading, Status, Status[]]>([
    [1, 1, '2025-05-01', 'each-direction', 'done', ['done', 'done']],
    [1, 0, '2025-09-30', 'each-direction', 'on-pace', ['done', 'on-pace']],
    [1, 0, '2025-10-01', 'each-direction', 'slipping', ['done', 'slipping']],
    [1, 0, '2026-01-01', 'each-direction', 'overdue', ['done', 'overdue']],
    [2, 0, '2026-01-01', 'each-direction', 'overdue', ['done', 'overdue']],
    [0, 0, '2024-12-31', 'each-direction', 'not-started', ['not-started', 'not-started']],
    [1, 0, '2026-01-01', 'in-total', 'done', ['no-target', 'no-target']],
    [0, 1, '2025-05-01', 'in-total', 'done', ['no-target', 'no-target']],
    [0, 0, '2025-10-01', 'in-total', 'slipping', ['no-target', 'no-target']],
    [0, 0, '2026-01-01', 'in-total', 'overdue', ['no-target', 'no-target']],
  ])('%d there and %d back on %s judged %s are %s', (there, back, date, reading, whole, each) => {
    const found = stands(visits(there, back), date, reading);
    expect(found.status).toBe(whole);
    expect(found.directions.map(({ status }) => status)).toEqual(each);
    expect(found.times).toBe(there + back);
  });

  it('of one direction make up for nothing in the other', () => {
    expect(stands(visits(5, 0), '2025-05-01').progress).toBe(0.5);
    expect(stands(visits(2, 1, 2), '2025-05-01').progress).toBe(0.75);
    expect(stands(visits(5, 0, 2), '2025-05-01', 'in-total').progress).toBe(1);
  });

  it('print the reading of the clause they are judged by', () => {
    expect(stands(visits(1, 0), '2025-09-01').sentence).toBe(
      '互访按方向评价，每个方向全年至少 1 次：粤→黔已完成 1 次、黔→粤已完成 0 次，' +
        '距预警日 2025年9月30日还有 29 天，距期限 2025年12月31日还有 121 天。',
    );
    expect(stands(visits(1, 0), '2025-09-01', 'in-total').sentence).toBe(
      '互访按合计评价，两个方向合计全年至少 1 次：粤→黔已完成 1 次、黔→粤已完成 0 次，已达到要求。',
    );
  });
});

describe('the joint meeting', () => {
  it.each<[string, number, number, Status]>([
    ['2025-01-01', 272, 364, 'on-pace'],
    ['2025-09-30', 0, 92, 'on-pace'],
    ['2025-10-01', -1, 91, 'slipping'],
    ['2025-12-31', -92, 0, 'slipping'],
    ['2026-01-01', -93, -1, 'overdue'],
    ['2024-12-31', 273, 365, 'not-started'],
  ])('on %s has %i days to the warning, %i to the deadline, and is %s', (date, warning, deadline, status) => {
    const found = stands(meeting, date, 'in-total');
    expect([found.daysToWarning, found.daysToDeadline, found.status]).toEqual([warning, deadline, status]);
    expect(found.directions).toEqual([{ name: '联席会议', times: 0, status }]);
  });

  it('has no directions to speak of', () => {
    expect(stands(meeting, '2025-11-01', 'in-total').sentence).toBe(
      '联席会议全年至少 1 次：已完成 0 次，已过预警日 2025年9月30日，距期限 2025年12月31日还有 60 天。',
    );
    const held = { ...meeting, directions: [{ name: '联席会议', times: 2 }] };
    expect(stands(held, '2025-11-01').sentence).toBe('联席会议全年至少 1 次：已完成 2 次，已达到要求。');
  });

  it('without any count is not done', () => {
    expect(stands({ ...meeting, directions: [] }, '2025-05-01')).toMatchObject({
      status: 'on-pace',
      progress: 0,
    });
  });
});
