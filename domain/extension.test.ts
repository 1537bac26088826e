import { expect, test } from 'vitest';
import { refuseExtension } from './extension';
import { Refusal } from './refusal';

const open = { dueOn: '2025-09-30', isOpenEnded: false, closedOn: null, hasOpenExtension: false };

test('an extension may be asked up to the date itself', () => {
  expect(() => refuseExtension(open, '2025-12-31', '2025-09-30')).not.toThrow();
});

test.each<[string, Parameters<typeof refuseExtension>, string]>([
  ['late', [open, '2025-12-31', '2025-10-01'], '完成时限 2025年9月30日已过，不能再申请延期'],
  ['without a date', [{ ...open, dueOn: null, isOpenEnded: true }, '2025-12-31', '2025-01-01'], '长期坚持'],
  ['of what is closed', [{ ...open, closedOn: '2025-08-01' }, '2025-12-31', '2025-08-02'], '已销号'],
  [
    'while another is open',
    [{ ...open, hasOpenExtension: true }, '2025-12-31', '2025-08-02'],
    '已有一份延期申请',
  ],
])('refuses an extension %s', (_, given, sentence) => {
  expect(() => refuseExtension(...given)).toThrow(sentence);
});

test('refuses an extension that shortens, at its field', () => {
  const ask = () => refuseExtension(open, '2025-09-30', '2025-08-01');
  expect(ask).toThrow(Refusal);
  try {
    ask();
  } catch (error) {
    expect((error as Refusal).fields).toEqual({ dueOn: '新的完成时限应晚于 2025年9月30日。' });
  }
});
