import type { ChoiceFilterField } from '@/components/ui/choice-filter';
import type { LacksAsked } from '@/domain/evidence-filter';

/** A field of a filter bar: only records that lack a kind of evidence. */
export function lacksField(value: LacksAsked): ChoiceFilterField {
  return { name: 'lacks', label: '佐证材料', value, options: [{ value: 'evidence', word: '缺少佐证' }] };
}
