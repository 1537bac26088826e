import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskPhone, parsePhone } from './contact';

test.each([
  ['13800138000', '13800138000'],
  ['138 0013 8000', '13800138000'],
  ['138-0013-8000', '13800138000'],
  ['+86 13800138000', '13800138000'],
  ['１３８００１３８０００', '13800138000'],
  ['020-12345678', '020-12345678'],
  ['(0855) 8222222', '0855-8222222'],
  ['0855 8222222-801', '0855-8222222-801'],
  ['（０２０）12345678', '020-12345678'],
  ['12345678', null],
  ['1380013800', null],
  ['12800138000', null],
  ['电话见名片', null],
  ['', null],
])('%s is %s', (text, phone) => {
  expect(parsePhone(text)).toBe(phone);
});

test.each([
  ['13800138000', '138****8000'],
  ['020-12345678', '020-******78'],
  ['0855-8222222-801', '0855-*****22'],
])('%s is shown as %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked);
});

test('what is shown never gives a number away', () => {
  const mobile = fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String);
  fc.assert(
    fc.property(mobile, (phone) => {
      expect(maskPhone(phone).replace(/\D/g, '')).toHaveLength(7);
    }),
  );
});
