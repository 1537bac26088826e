import { expect, test } from 'vitest';
import { decisionBoard, type MeetingFact, type ResolutionFact } from './decision-board';

const series = '联席会议';
const meeting = (id: number, on: string, isHeld = true): MeetingFact => ({
  id,
  series,
  number: id,
  plannedOn: on,
  heldOn: isHeld ? on : null,
});
const decision = (id: number, meetingId: number, more: Partial<ResolutionFact> = {}): ResolutionFact => ({
  id,
  meetingId,
  areaId: 1,
  text: `事项 ${id}`,
  dueOn: '2025-12-31',
  originalDueOn: '2025-12-31',
  isOpenEnded: false,
  closedOn: null,
  halves: [
    { departmentId: 1, state: 'received' },
    { departmentId: 2, state: 'pending' },
  ],
  reports: [],
  ...more,
});
const pending = [
  { departmentId: 1, state: 'pending' },
  { departmentId: 2, state: 'pending' },
] as const;

const meetings = [
  meeting(1, '2023-05-17'),
  meeting(2, '2024-06-05'),
  meeting(3, '2025-05-23'),
  meeting(4, '2025-11-18', false),
];
const decisions = [
  decision(1, 1, { dueOn: '2023-12-31', closedOn: '2024-02-01' }),
  decision(2, 1, { dueOn: '2024-06-30' }),
  decision(3, 2, { dueOn: '2025-10-10' }),
  decision(4, 3),
  decision(5, 3, { halves: pending }),
];

test('decisions are counted by meeting and state, and what was carried twice is named', () => {
  const board = decisionBoard(meetings, decisions, '2025-09-30');
  expect(board.meetings.map(({ name, total }) => [name, total])).toEqual([
    ['联席会议第一次会议', 2],
    ['联席会议第二次会议', 1],
    ['联席会议第三次会议', 2],
  ]);
  expect(board.meetings[0]?.counts).toEqual({
    done: 1,
    'on-pace': 0,
    slipping: 0,
    overdue: 1,
    'not-started': 0,
  });
  expect(board).toMatchObject({ open: 4, overdue: 1, soon: 1 });
  expect(board.carriedOften.map(({ id, carried }) => [id, carried])).toEqual([[2, 2]]);
  expect(board.next).toEqual({ id: 4, name: '联席会议第四次会议', plannedOn: '2025-11-18' });
});

test('looked at on an earlier day, later meetings and closings have not happened', () => {
  const board = decisionBoard(meetings, decisions, '2023-12-31');
  expect(board.meetings).toHaveLength(1);
  expect(board.open).toBe(2);
  expect(board.carriedOften).toEqual([]);
});

test('without meetings there is nothing, and no next one', () => {
  expect(decisionBoard([], [], '2025-09-30')).toEqual({
    meetings: [],
    open: 0,
    overdue: 0,
    soon: 0,
    carriedOften: [],
    next: null,
  });
});
