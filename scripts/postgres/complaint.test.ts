import { expect, test } from 'vitest';
import { complaint } from './create';

test.each([
  [
    'LOG:  starting\n2026-01-01 [7] FATAL:  could not create any TCP/IP sockets\n',
    'could not create any TCP/IP sockets',
  ],
  [
    'creating files ...\ninitdb: error: could not write file "x": No space left on device',
    'could not write file "x": No space left on device',
  ],
  ['one line\nlast line\n', 'last line'],
  ['', 'it gave no reason.'],
])('finds in PostgreSQL’s output %j what went wrong', (output, words) => {
  expect(complaint(output)).toBe(words);
});
