import { ways, wayWords } from '@/domain/pairing';
import { type Filled, textOf } from './cell';
import type { Shape } from './cells';
import type { Answer } from './ledger';

/** 帮扶方式, several of them in one cell; the value is as `Pairing` holds it. */
export const wayList: Shape<string> = {
  read: readWays,
  write: (joined) =>
    ways
      .filter((way) => joined.split(',').includes(way))
      .map((way) => wayWords[way])
      .join('、'),
};

function readWays(cell: Filled): Answer<string> {
  const said = textOf(cell)
    .split(/[、,，;；/\s]+/)
    .filter(Boolean);
  const meant = said.map((one) => ways.find((way) => wayWords[way] === one.replace(/(?!^)帮扶$/, '')));
  const unknown = said.find((_, at) => meant[at] === undefined);
  if (unknown !== undefined) {
    const choices = ways.map((way) => wayWords[way]).join('、');
    return { sentence: `没有“${unknown.slice(0, 20)}”这种帮扶方式；请从${choices}中填写。` };
  }
  return { value: ways.filter((way) => meant.includes(way)).join(',') };
}
