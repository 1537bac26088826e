import { lacksField } from '@/components/fact/lacks-field';
import { stateField } from '@/components/fact/state-field';
import { RegionFilter } from '@/components/organisation/region-filter';
import type { ListedPlace } from '@/components/organisation/region-options';
import { ChoiceFilter } from '@/components/ui/choice-filter';
import type { StationFilter } from '@/domain/station-filter';

interface StationFilterBarProps {
  readonly filter: StationFilter;
  readonly places: readonly ListedPlace[];
}

/** Which stations are shown; in the address, so that a view can be sent to somebody. */
export function StationFilterBar({ filter, places }: StationFilterBarProps) {
  return (
    <ChoiceFilter
      path="/stations"
      label="筛选站点"
      search={{ hint: '站名或乡镇（街道）', value: filter.q }}
      fields={[
        {
          name: 'paired',
          label: '粤方结对',
          value: filter.paired,
          options: [
            { value: 'yes', word: '已结对' },
            { value: 'no', word: '未结对' },
          ],
        },
        stateField(filter.state, '状态'),
        lacksField(filter.lacks),
      ]}
    >
      <RegionFilter name="region" label="所在地" value={filter.region} places={places} />
    </ChoiceFilter>
  );
}
