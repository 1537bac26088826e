import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completedCreditCode, creditCodeDoubt, tidyCreditCode } from './credit-code';

/** Codes in force that pass, and invented ones for demo data (domain.md 3.5). */
const sound = [
  '91440101MA5CJQ4N59',
  '91350200776049653A',
  '91440300708461136T',
  '51440000MJX9000165',
  '52440000MJX900032P',
  '53440000MJX900059C',
  '52520000MJX9000919',
  '53520000MJX900120H',
];

test.each(sound)('nothing speaks against %s', (code) => {
  expect(creditCodeDoubt(code)).toBeNull();
});

test.each(sound)('the last two characters of %s follow from the others', (code) => {
  expect(completedCreditCode(code.slice(0, 16))).toBe(code);
});

test('one that is in force and fails is doubted, with a sentence that lets it stand', () => {
  expect(creditCodeDoubt('91350203M0001QAY9B')).toMatch(/校验位不符.*可以保留/);
});

test('length and characters are named', () => {
  expect(creditCodeDoubt('5144')).toBe('统一社会信用代码应为 18 位，现有 4 位；请核对。');
  expect(creditCodeDoubt('5144000OMJX9000165')).toBe('统一社会信用代码不使用字符“O”；请核对。');
});

test('as people type it', () => {
  expect(tidyCreditCode(' 51440000-mjx９000165\n')).toBe('51440000MJX9000165');
});

test('any one character typed wrong is noticed', () => {
  const letters = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY');
  fc.assert(
    fc.property(fc.constantFrom(...sound), fc.nat(17), fc.constantFrom(...letters), (code, at, letter) => {
      fc.pre(code[at] !== letter);
      expect(creditCodeDoubt(code.slice(0, at) + letter + code.slice(at + 1))).not.toBeNull();
    }),
  );
});
