import { expect, test } from 'vitest';
import { keyBehind, walk } from './ledger-walk';

/** A list of so many lines, read in batches, with what was asked of it on the way. */
function listOf(length: number, most: number) {
  const asked: (number | undefined)[] = [];
  const read = (after = -1) => {
    asked.push(after);
    const found = Array.from({ length }, (_, id) => id)
      .filter((id) => id > after)
      .slice(0, most);
    return Promise.resolve({
      entries: found.map((id) => ({ id, values: `line ${id}` })),
      next: keyBehind(found, most, (last) => last),
    });
  };
  return { asked, read };
}

async function taken(from: number | undefined, { read }: ReturnType<typeof listOf>): Promise<number[]> {
  const ids: number[] = [];
  for await (const { id } of walk(from, read)) ids.push(id);
  return ids;
}

test.each([
  // [lines, at once, asked behind which]
  [0, 3, [-1]],
  [2, 3, [-1]],
  [3, 3, [-1, 2]],
  [7, 3, [-1, 2, 5]],
  [7, 1, [-1, 0, 1, 2, 3, 4, 5, 6]],
])('%i lines read %i at a time come once each, in their order', async (length, most, asked) => {
  const list = listOf(length, most);
  expect(await taken(undefined, list)).toEqual(Array.from({ length }, (_, id) => id));
  expect(list.asked).toEqual(asked);
});

test('a list that is asked for from a key on begins behind it', async () => {
  const list = listOf(7, 3);
  expect(await taken(2, list)).toEqual([3, 4, 5, 6]);
  expect(list.asked).toEqual([2, 5]);
});

test('nothing more is read than is taken', async () => {
  const list = listOf(1000, 3);
  const lines = walk<string, number>(undefined, list.read);
  for (let count = 0; count < 3; count += 1) await lines.next();
  expect(list.asked).toEqual([-1]);
  await lines.next();
  expect(list.asked).toEqual([-1, 2]);
  await lines.return(undefined);
  expect(list.asked).toEqual([-1, 2]);
});
