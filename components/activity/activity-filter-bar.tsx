import { RegionFilter } from '@/components/organisation/region-filter';
import type { ListedPlace } from '@/components/organisation/region-options';
import { ChoiceFilter } from '@/components/ui/choice-filter';
import { Field } from '@/components/ui/field';
import { activityKinds, activityKindWords } from '@/domain/activity';
import type { ActivityFilter } from '@/domain/activity-filter';
import { placeLists, placeListWords } from '@/domain/organisation-filter';
import { states, stateWords } from '@/domain/workflow';

interface ActivityFilterBarProps {
  readonly filter: ActivityFilter;
  readonly years: readonly number[];
  /** Where helping organisations can be registered, and where those lie that are helped. */
  readonly places: { readonly helping: readonly ListedPlace[]; readonly helped: readonly ListedPlace[] };
}

const months = Array.from({ length: 12 }, (_, at) => at + 1);

/** Which activities are shown. */
export function ActivityFilterBar({ filter, years, places }: ActivityFilterBarProps) {
  const { kind, state, list, from, to } = filter;
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
        isSet: [kind, state, list, from, to].some((value) => value !== undefined),
        fields: [
          {
            name: 'kind',
            label: '活动类型',
            value: filter.kind,
            options: activityKinds.map((value) => ({ value, word: activityKindWords[value] })),
          },
          {
            name: 'state',
            label: '记录状态',
            value: filter.state,
            options: states.toReversed().map((value) => ({ value, word: stateWords[value] })),
          },
          {
            name: 'list',
            label: '名单',
            value: filter.list,
            options: placeLists.map((value) => ({ value, word: placeListWords[value] })),
          },
        ],
        children: (
          <>
            {' '}
            <RegionFilter name="from" label="帮扶单位所在地" value={filter.from} places={places.helping} />
            <RegionFilter name="to" label="受援地" value={filter.to} places={places.helped} />
          </>
        ),
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
