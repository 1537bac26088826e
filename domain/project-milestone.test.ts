import { expect, test } from 'vitest';
import {
  milestoneText,
  overdueMilestones,
  punctualityText,
  wrongOfDoneDay,
  wrongOfPlannedDay,
} from './project-milestone';

const open = { dueOn: '2025-06-30', doneOn: null };
const reached = { dueOn: '2025-06-30', doneOn: '2025-07-03' };

test.each([
  ['2025-05-30', '未到期'],
  ['2025-05-31', '30 天后'],
  ['2025-06-29', '1 天后'],
  ['2025-06-30', '今天到期'],
  ['2025-07-01', '逾期 1 天'],
])('a milestone of 30 June says on %s %s', (on, word) => {
  expect(milestoneText(open, 'running', on)).toBe(word);
});

test('it is done from the day on which it was reached, and says whether that was in time', () => {
  expect(milestoneText(reached, 'running', '2025-07-02')).toBe('逾期 2 天');
  expect(milestoneText(reached, 'running', '2025-07-03')).toBe('已完成');
  expect(punctualityText(open)).toBe('');
  expect(punctualityText(reached)).toBe('迟 3 天');
  expect(punctualityText({ ...reached, doneOn: '2025-06-30' })).toBe('按时');
});

test('what was open when the project was given up is nobody’s to reach', () => {
  expect(milestoneText(open, 'stopped', '2025-08-01')).toBe('随项目终止');
  const all = [open, reached, { dueOn: '2025-07-31', doneOn: null }];
  expect(overdueMilestones(all, 'stopped', '2025-08-01')).toBe(0);
  expect(overdueMilestones(all, 'finished', '2025-08-01')).toBe(2);
  expect(overdueMilestones(all, 'running', '2025-07-01')).toBe(2);
  expect(overdueMilestones(all, 'running', '2025-06-30')).toBe(0);
});

test('a year of slipped keys is refused, and a day to come as reached', () => {
  const term = { startsOn: '2025-01-01', endsOn: '2025-12-31' };
  expect(wrongOfPlannedDay('2024-01-01', term)).toBeNull();
  expect(wrongOfPlannedDay('2026-12-31', term)).toBeNull();
  expect(wrongOfPlannedDay('2023-12-31', term)).toContain('核对年份');
  expect(wrongOfPlannedDay('2027-01-01', term)).toContain('2026年12月31日之间');
  expect(wrongOfDoneDay('2025-09-30', term, '2025-09-30')).toBeNull();
  expect(wrongOfDoneDay('2025-10-01', term, '2025-09-30')).toContain('不能晚于今天');
  expect(wrongOfDoneDay('2023-12-31', term, '2025-09-30')).toContain('核对年份');
});
