import { expect, test } from 'vitest';
import {
  canActOn,
  canEscalate,
  isCommanded,
  isOverdue,
  levelAfter,
  noticeAnswer,
  type NoticeFacts,
  noticeIssued,
  noticeLevels,
  noticeNumber,
  noticeRefs,
  noticeSentence,
  noticeState,
  noticeWaitsFor,
  refuseAct,
} from './notice';

const issued: NoticeFacts = {
  level: 'assign',
  dueOn: '2025-09-15',
  receivedOn: null,
  answeredOn: null,
  hasNext: false,
};
const received = { ...issued, receivedOn: '2025-09-02' };
const answered = { ...received, answeredOn: '2025-09-18' };
const escalated = { ...received, hasNext: true };

test('numbers are written as departments write them', () => {
  const of = { short: '粤', year: 2025, serial: 1 };
  expect(noticeLevels.map((level) => noticeNumber({ ...of, level }))).toEqual([
    '粤民交〔2025〕1号',
    '粤民催〔2025〕1号',
    '粤民督〔2025〕1号',
  ]);
  expect(noticeNumber({ short: '黔', level: 'supervise', year: 2024, serial: 12 })).toBe(
    '黔民督〔2024〕12号',
  );
});

test('how far a notice is follows from its facts', () => {
  expect([issued, received, answered, escalated].map(noticeState)).toEqual([
    'issued',
    'received',
    'answered',
    'escalated',
  ]);
  expect([issued, received, answered, escalated].map((one) => noticeWaitsFor(one, '办公室'))).toEqual([
    '办公室签收',
    '办公室答复',
    null,
    null,
  ]);
});

test('a notice is overdue from the day after its date, signed for or not, until it is answered or taken further', () => {
  for (const one of [issued, received]) {
    expect(isOverdue(one, '2025-09-15')).toBe(false);
    expect(isOverdue(one, '2025-09-16')).toBe(true);
  }
  for (const one of [answered, escalated]) expect(isOverdue(one, '2025-12-31')).toBe(false);
});

test('one sentence says how it stands', () => {
  expect(noticeSentence(received, '2025-09-10')).toBe('距时限 2025年9月15日还有 5 天。');
  expect(noticeSentence(received, '2025-09-15')).toBe('今天到期，尚未答复。');
  expect(noticeSentence(issued, '2025-09-30')).toBe('时限 2025年9月15日已过 15 天，尚未答复。');
  expect(noticeSentence(answered, '2025-09-30')).toBe('2025年9月18日答复，比时限 2025年9月15日晚 3 天。');
  expect(noticeSentence({ ...answered, answeredOn: '2025-09-15' }, '2025-09-30')).toBe('2025年9月15日答复。');
  expect(noticeSentence(escalated, '2025-09-30')).toBe('时限 2025年9月15日已过未答复，已签发催办单。');
});

test('the next level comes only upon one that went unanswered past its date', () => {
  expect(levelAfter(issued, '2025-09-16')).toBe('remind');
  expect(levelAfter({ ...received, level: 'remind' }, '2025-09-16')).toBe('supervise');
  const refused: [NoticeFacts, string, string][] = [
    [
      received,
      '2025-09-15',
      '该交办单的时限 2025年9月15日还没有过；过期未答复才能签发催办单，请先等待答复。',
    ],
    [answered, '2025-09-30', '该交办单已答复，不需要催办单；请刷新页面查看答复。'],
    [escalated, '2025-09-30', '该交办单已升级为催办单；请刷新页面，查看最新的一单。'],
    [
      { ...received, level: 'supervise' },
      '2025-09-30',
      '督办单已是最后一级；请约谈责任单位，或在联席会议上通报。',
    ],
  ];
  for (const [notice, today, sentence] of refused) {
    expect(() => levelAfter(notice, today)).toThrow(sentence);
    expect(canEscalate(notice, today)).toBe(false);
  }
  expect(canEscalate(issued, '2025-09-16')).toBe(true);
});

test('it is signed for first and answered then, each once, and never when the next level has taken its place', () => {
  expect([canActOn(issued, 'receive'), canActOn(received, 'answer')]).toEqual([true, true]);
  expect(() => refuseAct(issued, 'answer')).toThrow('该交办单还没有签收；请先签收，再答复。');
  expect(() => refuseAct(received, 'receive')).toThrow('该交办单现为“待答复”，不能签收');
  for (const act of ['receive', 'answer'] as const) {
    expect(() => refuseAct(answered, act)).toThrow('该交办单现为“已答复”');
    expect(() => refuseAct(escalated, act)).toThrow('该交办单已升级；请刷新页面，在最新的一单上');
  }
});

test('a department commands its own units, and neither partners nor social organisations', () => {
  const kinds = ['division', 'centre', 'bureau', 'partner', 'social-organisation', 'village'] as const;
  expect(kinds.filter(isCommanded)).toEqual(['division', 'centre', 'bureau']);
});

test('what is missing is said at its field', () => {
  const said = (result: ReturnType<typeof noticeIssued.safeParse>) =>
    Object.fromEntries(result.error?.issues.map((issue) => [issue.path.join('.'), issue.message]) ?? []);
  expect(
    said(noticeIssued.safeParse({ organisationId: '', matter: ' ', demand: '', dueOn: '下周' })),
  ).toEqual({
    organisationId: '请选择责任单位。',
    matter: '请填写事项。',
    demand: '请填写要求。',
    dueOn: '请填写时限，例如 2025-10-15。',
  });
  expect(noticeRefs.safeParse({}).error?.issues[0]?.message).toBe('请先勾选要签收的单。');
  expect(noticeAnswer.safeParse({ id: 1, version: 1, text: '' }).error?.issues[0]?.message).toBe(
    '请填写答复。',
  );
});
