import { expect, test } from 'vitest';
import { numberDoubt } from './trust';
import {
  addedTo,
  openChanges,
  type TrustEvent,
  type TrustEventKind,
  trustSize,
  trustStanding,
  wrongOfTrustEvent,
  wrongOfTrustStrike,
} from './trust-life';

const trust = { signedOn: '2024-03-01', filedOn: '2024-03-06', endsOn: '2026-02-28', sizeFen: 100 };
const said = (kind: TrustEventKind, happenedOn: string, more: Partial<TrustEvent> = {}): TrustEvent => ({
  ...{ id: 1, kind, happenedOn, amountFen: null, changeId: null, reportYear: null },
  ...more,
});
const today = '2025-09-30';
const wrong = (event: TrustEvent, events: readonly TrustEvent[] = [], of: Partial<typeof trust> = {}) =>
  Object.values(wrongOfTrustEvent(event, { ...trust, ...of }, events, today)).join();

test('a trust is in force from its filing until it is ended or its term is over', () => {
  const events = [said('terminated', '2025-05-01'), said('liquidated', '2025-08-01')];
  const on = ['2024-03-05', '2024-03-06', '2025-04-30', '2025-05-01', '2025-08-01'];
  expect(on.map((day) => trustStanding(trust, events, day))).toEqual([
    ...['unfiled', 'in-force', 'in-force', 'terminated', 'liquidated'],
  ]);
  expect(trustStanding(trust, [], '2026-02-28')).toBe('in-force');
  expect(trustStanding(trust, [], '2026-03-01')).toBe('expired');
  expect(trustStanding({ ...trust, endsOn: null }, [], '2036-03-01')).toBe('in-force');
  expect(trustStanding({ ...trust, filedOn: null }, [], today)).toBe('unfiled');
});

test('its size is what it was begun with and what was added by the day', () => {
  const events = [
    said('added', '2024-06-01', { amountFen: 50 }),
    said('added', '2025-06-01', { amountFen: 7 }),
  ];
  expect(addedTo(events, '2024-06-01')).toBe(50);
  expect(trustSize(trust, events, '2025-06-01')).toBe(157);
  expect(trustSize({ sizeFen: null }, events, '2025-06-01')).toBeNull();
});

test.each([
  ['added', '2025-10-01', { amountFen: 5 }, [], '不能晚于今天'],
  ['terminated', '2024-02-29', {}, [], '还没有签订'],
  ['reported', '2024-03-05', { reportYear: 2024 }, [], '还没有备案'],
  ['added', '2025-03-01', { amountFen: 0 }, [], '请填写追加金额'],
  ['reported', '2025-03-01', {}, [], '请填写报告年度'],
  ['reported', '2025-03-01', { reportYear: 2023 }, [], '报告年度应在'],
  ['reported', '2025-03-01', { reportYear: 2026 }, [], '报告年度应在'],
  [
    'reported',
    '2025-03-01',
    { reportYear: 2024 },
    [said('reported', '2025-02-01', { reportYear: 2024 })],
    '已登记',
  ],
  ['change-published', '2025-03-01', {}, [], '请选择公开的是哪一次变更'],
  [
    'change-published',
    '2025-03-01',
    { changeId: 9 },
    [said('changed', '2025-03-02', { id: 9 })],
    '不能早于变更',
  ],
  ['details-published', '2025-03-01', {}, [said('details-published', '2024-03-20')], '已登记过'],
  ['added', '2025-05-02', { amountFen: 5 }, [said('terminated', '2025-05-01')], '最后一天是2025年5月1日'],
  ['terminated', '2025-05-01', {}, [said('added', '2025-06-01', { amountFen: 5 })], '终止不能早于这一天'],
  ['terminated', '2025-05-01', {}, [said('liquidated', '2025-04-01')], '终止不能晚于这一天'],
  ['liquidated', '2025-05-01', {}, [], '请先登记终止'],
] as const)('%s on %s is refused', (kind, day, more, events, sentence) => {
  expect(wrong(said(kind, day, { id: 5, ...more }), events)).toContain(sentence);
});

test('what can be is taken', () => {
  const change = said('changed', '2025-03-02', { id: 9 });
  expect(wrong(change)).toBe('');
  expect(wrong(said('change-published', '2025-03-02', { id: 10, changeId: 9 }), [change])).toBe('');
  expect(wrong(said('added', '2025-05-01', { amountFen: 5 }), [said('terminated', '2025-05-01')])).toBe('');
  expect(wrong(said('terminated', '2024-04-01'), [], { filedOn: '2024-05-01' })).toBe('');
  expect(wrong(said('liquidated', '2025-05-01'), [], { endsOn: '2025-04-30' })).toBe('');
  expect(wrong(said('added', '2025-05-01', { amountFen: 5 }), [], { endsOn: '2025-04-30' })).toContain(
    '2025年4月30日',
  );
});

test('a change that was made public is open no more, and is not struck before that', () => {
  const changes = [said('changed', '2025-03-02', { id: 9 }), said('changed', '2024-03-02', { id: 8 })];
  const published = said('change-published', '2025-03-09', { id: 10, changeId: 9 });
  expect(openChanges(changes).map(({ id }) => id)).toEqual([8, 9]);
  expect(openChanges([...changes, published]).map(({ id }) => id)).toEqual([8]);
  const [change] = changes;
  expect(change && wrongOfTrustStrike(change, trust, [published])).toContain('请先划销变更公开');
  expect(wrongOfTrustStrike(published, trust, changes)).toBeNull();
});

test('what was ended and cleared is not taken back before the clearing', () => {
  const ended = said('terminated', '2025-05-01');
  const cleared = said('liquidated', '2025-08-01', { id: 2 });
  expect(wrongOfTrustStrike(ended, trust, [cleared])).toContain('请先划销清算');
  expect(wrongOfTrustStrike(ended, { ...trust, endsOn: '2025-07-31' }, [cleared])).toBeNull();
});

test('a filing number of another length is doubted and not refused', () => {
  expect(['', '5201000000011', '粤慈信备001'].map(numberDoubt)).toEqual([
    ...['', '', '备案编号一般为 13 位数字，请与备案回执核对。'],
  ]);
});
