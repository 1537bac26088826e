import { lacksField } from '@/components/fact/lacks-field';
import { stateField } from '@/components/fact/state-field';
import { ChoiceFilter } from '@/components/ui/choice-filter';
import type { Party } from '@/domain/department';
import { directionText } from '@/domain/visit';
import type { VisitFilter } from '@/domain/visit-filter';

interface VisitFilterBarProps {
  readonly filter: VisitFilter;
  readonly parties: readonly Party[];
  readonly years: readonly number[];
}

/** Which visits are shown; in the address, so that a view can be sent to somebody. */
export function VisitFilterBar({ filter, parties, years }: VisitFilterBarProps) {
  return (
    <ChoiceFilter
      path="/visits"
      label="筛选互访"
      fields={[
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
        stateField(filter.state, '状态'),
        lacksField(filter.lacks),
      ]}
    />
  );
}
