import { expect, test } from 'vitest';
import { flowSources } from './flow';
import { idsOf, keyOf, sourceKey } from './flow-source';

test('what an entry is of is one word, and the word names it again', () => {
  expect(sourceKey({ kind: 'trust', id: 7 })).toBe('trust:7');
  expect(idsOf('pairing:12')).toEqual({ projectId: null, trustId: null, pairingId: 12 });
  for (const kind of flowSources) expect(keyOf(idsOf(sourceKey({ kind, id: 34 })))).toBe(`${kind}:34`);
});
