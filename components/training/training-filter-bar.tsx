import { lacksField } from '@/components/fact/lacks-field';
import { stateField } from '@/components/fact/state-field';
import { ChoiceFilter } from '@/components/ui/choice-filter';
import type { Party } from '@/domain/department';
import { trainingKinds, trainingKindWords, trainingTopics, trainingTopicWords } from '@/domain/training';
import type { TrainingFilter } from '@/domain/training-filter';

interface TrainingFilterBarProps {
  readonly filter: TrainingFilter;
  readonly parties: readonly Party[];
  readonly years: readonly number[];
}

/** Which trainings are shown; in the address, so that a view can be sent to somebody. */
export function TrainingFilterBar({ filter, parties, years }: TrainingFilterBarProps) {
  return (
    <ChoiceFilter
      path="/trainings"
      label="筛选培训"
      fields={[
        {
          name: 'year',
          label: '年度',
          value: filter.year,
          options: years.map((year) => ({ value: year, word: `${year}年` })),
        },
        {
          name: 'kind',
          label: '类别',
          value: filter.kind,
          options: trainingKinds.map((value) => ({ value, word: trainingKindWords[value] })),
        },
        {
          name: 'topic',
          label: '领域',
          value: filter.topic,
          options: trainingTopics.map((value) => ({ value, word: trainingTopicWords[value] })),
        },
        {
          name: 'lead',
          label: '主办（派出）方',
          value: filter.lead,
          options: parties.map(({ code, short }) => ({ value: code, word: `${short}方` })),
        },
        stateField(filter.state, '状态'),
        lacksField(filter.lacks),
      ]}
    />
  );
}
