import { expect, test } from 'vitest';
import { dayKey, nextAddress } from './page-key';

test('the address of the next page keeps the filter and says where the last one ended', () => {
  const address = nextAddress(
    '/visits',
    { year: 2025, from: 'gd', state: undefined },
    { on: '2025-06-30', id: 17 },
  );
  expect(address).toBe('/visits?year=2025&from=gd&after=2025-06-30.17');
  expect(dayKey.parse(new URLSearchParams(address.split('?')[1]).get('after'))).toEqual({
    on: '2025-06-30',
    id: 17,
  });
});

test.each(['2025-06-31.1', '2025-06-30', '2025-06-30.x', '2025-06-30.1234567890', ''])(
  '%j is no such place',
  (text) => {
    expect(dayKey.safeParse(text).success).toBe(false);
  },
);
