import { expect, test } from 'vitest';
import { cellsOf } from './paste';

test.each([
  ['12\r\n13\r\n', [['12'], ['13']]],
  [
    '1\t2\n\t4',
    [
      ['1', '2'],
      ['', '4'],
    ],
  ],
  ['1,234.50 \n０', [['1,234.50'], ['０']]],
  ['', []],
])('a copied range %j becomes its cells', (text, cells) => {
  expect(cellsOf(text)).toEqual(cells);
});
