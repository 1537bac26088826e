import { expect, test } from 'vitest';
import { enteredAs, handlings, handlingWords, parseHandling } from './handling';

test('knows a state by its own word, whatever its spaces, and by others for it', () => {
  for (const one of handlings) expect(parseHandling(` ${handlingWords[one]} `)).toBe(one);
  expect(parseHandling('已完成（待审核）')).toBe('claimed');
  expect(parseHandling('正在推进')).toBe('under-way');
});

test.each(['', '完成', '差不多了', 'closed', 'constructor'])('%j is no state', (text) => {
  expect(parseHandling(text)).toBeNull();
});

test('nothing is entered as verified or confirmed, whatever a table says', () => {
  expect(new Set(Object.values(enteredAs))).toEqual(new Set(['claimed', 'received', 'pending']));
});
