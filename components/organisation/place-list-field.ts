import type { ChoiceFilterField } from '@/components/ui/choice-filter';
import { type PlaceList, placeLists, placeListWords } from '@/domain/organisation-filter';

/** A field of a filter bar: one of the three lists of places. */
export function placeListField(value: PlaceList | undefined): ChoiceFilterField {
  return {
    ...{ name: 'list', label: '名单', value },
    options: placeLists.map((list) => ({ value: list, word: placeListWords[list] })),
  };
}
