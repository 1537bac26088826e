import { expect, it } from 'vitest';
import { type ImportState, importStates, importSteps, percentDone, silentSeconds } from './import';

const some = { new: 3, changed: 0 };
const none = { new: 0, changed: 0 };
const offered = (state: ImportState, counts = some, silentFor = 0) => {
  const { resume, ...steps } = importSteps(state, counts, silentFor);
  return [...Object.entries(steps).flatMap(([name, may]) => (may ? [name] : [])), resume]
    .filter(Boolean)
    .join(' ');
};

it.each<[ImportState, string]>([
  ['waiting', 'read'],
  ['reading', ''],
  ['read', 'read commit drop'],
  ['refused', 'drop'],
  ['committing', ''],
  ['committed', 'undo'],
  ['undoing', ''],
  ['undone', ''],
  ['dropped', ''],
])('%s offers: %s', (state, steps) => {
  expect(offered(state)).toBe(steps);
});

it('offers nothing to import or undo where nothing would change', () => {
  expect(offered('read', none)).toBe('read drop');
  expect(offered('committed', none)).toBe('');
});

it('lets what lost its process be begun again for the same aim, and nothing else', () => {
  const resumed = Object.fromEntries(
    importStates.map((state) => [state, importSteps(state, some, silentSeconds).resume]),
  );
  expect(resumed).toEqual({
    ...{ waiting: 'read', reading: 'read', committing: 'commit', undoing: 'undo' },
    ...{ read: null, refused: null, committed: null, undone: null, dropped: null },
  });
  expect(importSteps('reading', some, silentSeconds - 1).resume).toBeNull();
});

it.each([
  [0, 0, 0],
  [1, 3, 33],
  [3, 3, 100],
])('%i of %i is %i per cent', (done, total, percent) => {
  expect(percentDone(done, total)).toBe(percent);
});
