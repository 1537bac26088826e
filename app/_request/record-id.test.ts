import { expect, test } from 'vitest';
import { recordId } from './record-id';

test('an address names a record by a number that a record can have', () => {
  expect(recordId('12')).toBe(12);
  for (const text of ['', '0', '-1', '1.5', '1e3', '99999999999', 'x', ' 1'])
    expect(recordId(text)).toBeNull();
});
