import { expect, test } from 'vitest';
import { awarenessShare, lastAnswer } from './awareness';

test('the last answer counts, and not being reached is no answer', () => {
  const asked = [
    { askedOn: '2025-03-01', answer: 'unaware' as const },
    { askedOn: '2025-06-01', answer: 'aware' as const },
    { askedOn: '2025-08-01', answer: 'unreached' as const },
  ];
  expect(lastAnswer(asked)).toBe('aware');
  expect(lastAnswer(asked.toReversed())).toBe('aware');
  expect(lastAnswer(asked.slice(2))).toBeNull();
  expect(lastAnswer([])).toBeNull();
});

test('the share is of those who were reached: 738 of 1,091 villages in 2020', () => {
  expect(awarenessShare({ aware: 738, reached: 1091 })).toBeCloseTo(0.6764, 4);
  expect(awarenessShare({ aware: 0, reached: 0 })).toBeNull();
});
