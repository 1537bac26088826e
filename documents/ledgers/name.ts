import type { Filled } from './cell';
import { textOf } from './cell';
import type { Answer } from './ledger';
import { likeness, unspaced } from './likeness';

/** What the system knows by a name: an area, a unit. */
export interface Named {
  readonly id: number;
  readonly name: string;
}

/** The one of this name, or a sentence that suggests the nearest: nothing is guessed. `noun` is what the list holds. */
export function readName(cell: Filled, known: readonly Named[], noun: string): Answer<Named> {
  const text = textOf(cell);
  const same = known.filter(({ name }) => unspaced(name) === unspaced(text));
  const [only] = same;
  if (only && same.length === 1) return { value: only };
  if (only) return { sentence: `有 ${same.length} 个${noun}都叫“${text}”；请在系统中登记这一项。` };
  const near = text.length > longest ? undefined : nearest(text, known);
  return {
    sentence: near
      ? `没有名为“${text}”的${noun}；是否为“${near.name}”？请改成系统中的名称。`
      : `没有名为“${text.slice(0, longest)}”的${noun}；请从模板的下拉列表中选择。`,
  };
}

/** No name is longer, and no sentence should be. */
const longest = 50;

/** The name that shares most characters with the text, if that is more than half of them. */
function nearest(text: string, known: readonly Named[]): Named | undefined {
  return known
    .map((one) => ({ one, likeness: likeness(unspaced(text), unspaced(one.name)) }))
    .filter(({ likeness }) => likeness > 0.5)
    .sort((first, second) => second.likeness - first.likeness)[0]?.one;
}
