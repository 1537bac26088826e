import { lacksField } from '@/components/fact/lacks-field';
import { stateField } from '@/components/fact/state-field';
import { RegionFilter } from '@/components/organisation/region-filter';
import type { ListedPlace } from '@/components/organisation/region-options';
import { ChoiceFilter } from '@/components/ui/choice-filter';
import { dutyMarkWords } from '@/domain/trust-duty';
import type { TrustFilter } from '@/domain/trust-filter';
import { trustStandings, trustStandingWords } from '@/domain/trust-life';

interface TrustFilterBarProps {
  readonly filter: TrustFilter;
  readonly places: readonly ListedPlace[];
}

/** Which trusts are shown; in the address, so that a view can be sent to somebody. */
export function TrustFilterBar({ filter, places }: TrustFilterBarProps) {
  return (
    <ChoiceFilter
      path="/trusts"
      label="筛选慈善信托"
      search={{ hint: '信托名称、备案编号或受托人', value: filter.q }}
      fields={[
        {
          ...{ name: 'standing', label: '进展', value: filter.standing },
          options: trustStandings.map((value) => ({ value, word: trustStandingWords[value] })),
        },
        {
          ...{ name: 'duty', label: '应办事项', value: filter.duty },
          options: [
            { value: 'late', word: dutyMarkWords.late },
            { value: 'near', word: dutyMarkWords.near },
            { value: 'open', word: '全部未办（按期限排序）' },
          ],
        },
        stateField(filter.state, '状态'),
      ]}
      more={{
        fields: [lacksField(filter.lacks)],
        isSet: filter.region !== undefined,
        children: <RegionFilter name="region" label="受益范围" value={filter.region} places={places} />,
      }}
    />
  );
}
