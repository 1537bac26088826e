import { lacksField } from '@/components/fact/lacks-field';
import { stateField } from '@/components/fact/state-field';
import { ChoiceFilter } from '@/components/ui/choice-filter';
import { flowForms, flowFormWords, flowSources, flowSourceWords, stages, stageWords } from '@/domain/flow';
import { moneyAreas, moneyAreaWords } from '@/domain/flow-area';
import type { FlowFilter } from '@/domain/flow-filter';

interface FlowFilterBarProps {
  readonly filter: FlowFilter;
  readonly years: readonly number[];
}

/** Which entries are shown; in the address, so that a view can be sent to somebody. */
export function FlowFilterBar({ filter, years }: FlowFilterBarProps) {
  return (
    <ChoiceFilter
      path="/flows"
      label="筛选资金往来"
      search={{ hint: '凭证号、付款方或收款方', value: filter.q }}
      fields={[
        {
          ...{ name: 'year', label: '年度', value: filter.year },
          options: years.map((year) => ({ value: year, word: `${year}年` })),
        },
        {
          ...{ name: 'stage', label: '环节', value: filter.stage },
          options: stages.map((value) => ({ value, word: stageWords[value] })),
        },
        {
          ...{ name: 'mark', label: '标记', value: filter.mark },
          options: [
            { value: 'open', word: '未对账' },
            { value: 'reversal', word: '冲销记录' },
            { value: 'excess', word: '有超额说明' },
          ],
        },
      ]}
      more={{
        fields: [
          {
            ...{ name: 'month', label: '月份', value: filter.year === undefined ? undefined : filter.month },
            options: Array.from({ length: 12 }, (_, at) => ({ value: at + 1, word: `${at + 1}月` })),
          },
          {
            ...{ name: 'kind', label: '所属', value: filter.kind },
            options: flowSources.map((value) => ({ value, word: flowSourceWords[value] })),
          },
          {
            ...{ name: 'area', label: '领域', value: filter.area },
            options: moneyAreas.map((value) => ({ value, word: moneyAreaWords[value] })),
          },
          {
            ...{ name: 'form', label: '形式', value: filter.form },
            options: flowForms.map((value) => ({ value, word: flowFormWords[value] })),
          },
          stateField(filter.state, '状态'),
          lacksField(filter.lacks),
        ],
        isSet: false,
      }}
    />
  );
}
