import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './calendar';
import { type JudgedResolution, judgeResolution } from './resolution-status';

const [gd, gz] = [1, 2];
const begun: JudgedResolution = {
  decidedOn: '2025-03-20',
  dueOn: '2025-09-30',
  originalDueOn: '2025-09-30',
  isOpenEnded: false,
  closedOn: null,
  halves: [
    { departmentId: gd, state: 'received' },
    { departmentId: gz, state: 'assigned' },
  ],
  reports: [],
};
const untouched: JudgedResolution = {
  ...begun,
  halves: [
    { departmentId: gd, state: 'assigned' },
    { departmentId: gz, state: 'pending' },
  ],
};
const openEnded: JudgedResolution = { ...begun, dueOn: null, originalDueOn: null, isOpenEnded: true };
const report = (departmentId: number, on: string) => ({ departmentId, on });

test.each<[string, JudgedResolution, string, string, string]>([
  ['two months before', begun, '2025-07-31', 'on-pace', '距完成时限 2025年9月30日还有 61 天，正在办理。'],
  ['untouched', untouched, '2025-07-31', 'not-started', '两方都还没有开始办理'],
  ['31 days before', begun, '2025-08-30', 'on-pace', '还有 31 天'],
  ['30 days before', begun, '2025-08-31', 'slipping', '还有 30 天，尚未销号。'],
  ['untouched, 30 days before', untouched, '2025-08-31', 'slipping', '还有 30 天'],
  ['on its date', begun, '2025-09-30', 'slipping', '今天到期，尚未销号。'],
  ['the day after', begun, '2025-10-01', 'overdue', '已过 1 天，尚未销号。'],
  [
    'extended',
    { ...begun, dueOn: '2025-12-31' },
    '2025-10-01',
    'on-pace',
    '（原时限 2025年9月30日，已同意延期）',
  ],
  ['closed', { ...begun, closedOn: '2025-09-12' }, '2025-10-01', 'done', '2025年9月12日销号。'],
  [
    'closed late',
    { ...begun, closedOn: '2025-10-10' },
    '2025-10-11',
    'done',
    '比完成时限 2025年9月30日晚 10 天',
  ],
  ['closed later than asked', { ...begun, closedOn: '2025-10-10' }, '2025-09-20', 'slipping', '还有 10 天'],
])('%s it says so', (_, of, date, status, sentence) => {
  const verdict = judgeResolution(of, date);
  expect(verdict.status).toBe(status);
  expect(verdict.sentence).toContain(sentence);
});

test.each<[string, JudgedResolution, string, string, string]>([
  ['in its first year', openEnded, '2025-09-30', 'on-pace', '距 2025年12月31日复盘还有 92 天'],
  ['within 30 days of the review', openEnded, '2025-12-01', 'slipping', '2025年两方的进展还没有填齐'],
  [
    'with one side’s report only',
    { ...openEnded, reports: [report(gd, '2025-11-20')] },
    '2025-12-20',
    'slipping',
    '还没有填齐',
  ],
  [
    'reviewed by both',
    { ...openEnded, reports: [report(gd, '2025-11-20'), report(gz, '2025-06-01')] },
    '2025-12-20',
    'on-pace',
    '2025年两方都已填报进展',
  ],
  ['after a year without review', openEnded, '2026-01-01', 'overdue', '2025年没有两方的进展，请补报'],
  [
    'made up for in the new year',
    { ...openEnded, reports: [report(gd, '2026-01-08'), report(gz, '2026-02-01')] },
    '2026-03-01',
    'on-pace',
    '2026年两方都已填报进展',
  ],
  ['closed after all', { ...openEnded, closedOn: '2026-05-01' }, '2026-06-01', 'done', '2026年5月1日销号。'],
])('what goes on for good is judged by its yearly review: %s', (_, of, date, status, sentence) => {
  const verdict = judgeResolution(of, date);
  expect(verdict.status).toBe(status);
  expect(verdict.sentence).toContain(sentence);
});

test('as days pass an open resolution only gets more urgent', () => {
  const order = ['not-started', 'on-pace', 'slipping', 'overdue'];
  const days = fc.integer({ min: -400, max: 400 });
  fc.assert(
    fc.property(days, days, fc.boolean(), (one, other, isBegun) => {
      const of = isBegun ? begun : untouched;
      const at = (day: number) => order.indexOf(judgeResolution(of, addDays('2025-09-30', day)).status);
      expect(at(Math.max(one, other))).toBeGreaterThanOrEqual(at(Math.min(one, other)));
    }),
    { numRuns: 1000 },
  );
});
