import { expect, test } from 'vitest';
import { countedOthers, type Task, taskGroups } from './task';

const task = (kind: Task['kind'], label: string, dueOn: string | null): Task => ({
  kind,
  label,
  dueOn,
  href: '/',
  about: '',
});

test('tasks stand by kind, what is due first on top and what has no date last', () => {
  const groups = taskGroups([
    task('verify', 'c', null),
    task('work', 'b', null),
    task('work', 'a', '2025-10-31'),
    task('work', 'z', '2025-09-30'),
  ]);
  expect(groups.map(({ kind, tasks }) => [kind, tasks.map(({ label }) => label)])).toEqual([
    ['work', ['z', 'a', 'b']],
    ['verify', ['c']],
  ]);
});

test('others are counted, the longest list first', () => {
  expect(countedOthers(['粤方督查核实', null, '黔方办公室签收', '黔方办公室签收'])).toEqual([
    { who: '黔方办公室签收', count: 2 },
    { who: '粤方督查核实', count: 1 },
  ]);
});
