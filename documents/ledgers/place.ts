import { findRegion, type Region } from '@/domain/region';
import type { NamedPlace } from '@/domain/ledger-row';
import { textOf } from './cell';
import type { Shape } from './cells';

/** A division as ledgers are read against it. */
export interface Place extends Region {
  readonly parentId: number | null;
}

/** The divisions of the side that helps and of the one that is helped. */
export interface BothSides {
  readonly helping: readonly Place[];
  readonly helped: readonly Place[];
}

/** Lists to choose from are for who fills in; an export names what it has. */
export const nowhere: BothSides = { helping: [], helped: [] };

/**
 * The division of that name among the context's. A former full name is taken and said so; an abbreviation is suggested, and
 * nothing is guessed. `noun` is what the column holds: 县.
 */
export function place<Context>(
  noun: string,
  placesOf: (context: Context) => readonly Place[],
): Shape<NamedPlace, Context> & { readonly choices: (context: Context) => string[] } {
  return {
    choices: (context) => placesOf(context).map(({ name }) => name),
    read: (cell, context) => {
      const said = textOf(cell);
      const found = findRegion(said, placesOf(context));
      if (found.kind === 'found') return { value: found.region };
      if (found.kind === 'renamed') {
        return {
          value: found.region,
          notice: `“${said}”已更名为${found.region.name}，按${found.region.name}导入。`,
        };
      }
      const names = found.suggestions.map(({ name }) => name);
      return {
        sentence:
          names.length > 0
            ? `“${said}”是否为${names.slice(0, 3).join('或')}？请填写全称。`
            : `没有名为“${said.slice(0, 30)}”的${noun}；请填写现行的全称。`,
      };
    },
    write: ({ name }) => name,
  };
}
