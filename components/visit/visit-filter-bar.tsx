import { Field } from '@/components/ui/field';
import { FilterBar } from '@/components/ui/filter-bar';
import type { Party } from '@/domain/department';
import { directionText } from '@/domain/visit';
import { type VisitFilter, visitStates } from '@/domain/visit-filter';
import { stateWords } from '@/domain/workflow';

interface VisitFilterBarProps {
  readonly filter: VisitFilter;
  readonly parties: readonly Party[];
  readonly years: readonly number[];
}

/** Which visits are shown; in the address, so that a view can be sent to somebody. */
export function VisitFilterBar({ filter, parties, years }: VisitFilterBarProps) {
  const fields = [
    {
      name: 'year',
      label: '年度',
      value: filter.year,
      options: years.map((year) => ({ value: year, word: `${year}年` })),
    },
    {
      name: 'from',
      label: '方向',
      value: filter.from,
      options: parties.map(({ id, code }) => ({ value: code, word: directionText(id, parties) })),
    },
    {
      name: 'state',
      label: '状态',
      value: filter.state,
      options: visitStates.map((state) => ({ value: state, word: stateWords[state] })),
    },
  ];
  return (
    <FilterBar action="/visits" label="筛选互访" resetHref="/visits">
      {fields.map(({ name, label, value, options }) => (
        <Field key={name} id={`filter-${name}`} label={label}>
          {(control) => (
            <select {...control} name={name} defaultValue={value ?? ''}>
              <option value="">全部</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.word}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
    </FilterBar>
  );
}
