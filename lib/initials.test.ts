import { expect, test } from 'vitest';
import { initialsOf } from './initials';

test.each([
  ['广州市慈善会', 'gzscsh'],
  ['长顺县第２福利站', 'csxd2flz'],
  ['重庆商会', 'cqsh'],
  ['绿色行动（演示）', 'lsxdys'],
  ['', ''],
])('%s is found by %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
