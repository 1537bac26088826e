import { expect, test } from 'vitest';
import { quantity } from './quantity';
import { noFigure } from './reading';
import { firstWord, type GivenAnswer, settlementOf } from './reconciliation';

const [gd, gz] = [1, 2];
const filed = { ...noFigure, value: quantity(210), departmentId: gd };
const given = (departmentId: number, answer: GivenAnswer['answer'], value: number | null = null) => ({
  ...{ ...noFigure, value: value === null ? null : quantity(value) },
  ...{ departmentId, answer },
});
const dispute = given(gz, 'dispute', 198.3);
const propose = given(gd, 'propose', 205);

// [what was answered, 黔方's first word in units, who named the figure that stands, who took it over]
test.each([
  ['nothing', [], null, undefined, undefined],
  ['a confirmation', [given(gz, 'confirm')], 210, undefined, undefined],
  ['an open dispute', [dispute], 198.3, undefined, undefined],
  ['a dispute with a proposal', [dispute, propose], 198.3, undefined, undefined],
  ['the other’s figure taken over', [dispute, given(gd, 'agree', 198.3)], 198.3, dispute, gd],
  ['a proposal taken over', [dispute, propose, given(gz, 'agree', 205)], 198.3, propose, gz],
  ['the filed figure taken over', [dispute, given(gz, 'agree', 210)], 198.3, null, gz],
] as const)('%s', (_name, answers, said, named, by) => {
  expect(firstWord(gd, filed, answers)?.value).toBe(quantity(210));
  expect(firstWord(gz, filed, answers)?.value ?? null).toBe(said === null ? null : quantity(said));
  const ended = settlementOf(answers);
  expect(ended?.named).toBe(named);
  expect(ended?.accepted.departmentId).toBe(by);
});
