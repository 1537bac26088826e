import { expect, test } from 'vitest';
import { newMatch } from './match-input';

test('a list in which 没有差异 is chosen says no reason, as a proposal that asks for none', () => {
  for (const reason of ['', '0', undefined]) {
    expect(newMatch.parse({ flows: { id3: 'on', id8: 'on' }, reason })).toMatchObject({
      flows: [3, 8],
      reason: null,
    });
  }
  expect(newMatch.parse({ flows: '3,8', reason: 'fee' })).toMatchObject({ flows: [3, 8], reason: 'fee' });
  expect(newMatch.safeParse({ flows: '3,8', reason: 'none' }).error?.issues[0]?.message).toBe(
    '请选择差异原因。',
  );
});
