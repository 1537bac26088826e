import type { ChoiceFilterField } from '@/components/ui/choice-filter';
import { type State, states, stateWords } from '@/domain/workflow';

/** A field of a filter bar: how far the record is, in the order of the work. */
export function stateField(value: State | undefined, label: string): ChoiceFilterField {
  return {
    ...{ name: 'state', label, value },
    options: states.toReversed().map((state) => ({ value: state, word: stateWords[state] })),
  };
}
