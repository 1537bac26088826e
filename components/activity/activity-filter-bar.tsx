import { lacksField } from '@/components/fact/lacks-field';
import { stateField } from '@/components/fact/state-field';
import { placeListField } from '@/components/organisation/place-list-field';
import { type EndPlaces, EndRegions } from '@/components/pairing/end-regions';
import { ChoiceFilter } from '@/components/ui/choice-filter';
import { Field } from '@/components/ui/field';
import { activityKinds, activityKindWords } from '@/domain/activity';
import type { ActivityFilter } from '@/domain/activity-filter';

interface ActivityFilterBarProps {
  readonly filter: ActivityFilter;
  readonly years: readonly number[];
  readonly places: EndPlaces;
}

const months = Array.from({ length: 12 }, (_, at) => at + 1);

/** Which activities are shown. */
export function ActivityFilterBar({ filter, years, places }: ActivityFilterBarProps) {
  return (
    <ChoiceFilter
      path="/activities"
      label="筛选结对活动"
      search={{ hint: '活动内容里的词，两个字以上', value: filter.q }}
      fields={[
        {
          name: 'year',
          label: '年度',
          value: filter.year,
          options: years.map((value) => ({ value, word: `${value}年` })),
        },
        {
          name: 'month',
          label: '月份（选定年度后）',
          value: filter.month,
          options: months.map((value) => ({ value, word: `${value}月` })),
        },
      ]}
      more={{
        isSet: filter.from !== undefined || filter.to !== undefined,
        fields: [
          {
            name: 'kind',
            label: '活动类型',
            value: filter.kind,
            options: activityKinds.map((value) => ({ value, word: activityKindWords[value] })),
          },
          stateField(filter.state, '记录状态'),
          lacksField(filter.lacks),
          placeListField(filter.list),
        ],
        children: <EndRegions filter={filter} places={places} />,
      }}
    >
      <Field id="filter-who" label="单位" hint="任一方名称、县名或拼音首字母">
        {(control) => (
          <input {...control} type="search" name="who" maxLength={60} defaultValue={filter.who ?? ''} />
        )}
      </Field>
      {filter.pairing === undefined ? null : <input type="hidden" name="pairing" value={filter.pairing} />}
    </ChoiceFilter>
  );
}
