import type { FormState } from '@/components/ui/form-state';
import { TickBoxes } from '@/components/ui/tick-boxes';
import { topicsOf, trainingTopics, trainingTopicWords } from '@/domain/training';

interface TopicBoxesProps {
  readonly id: string;
  /** What is ticked before anything is. */
  readonly topics: string;
  readonly state: FormState;
}

/** 领域: one or several. */
export function TopicBoxes({ id, topics, state }: TopicBoxesProps) {
  const chosen = topicsOf({ topics });
  return (
    <TickBoxes
      {...{ id, state, name: 'topics', legend: '领域（可多选）' }}
      boxes={trainingTopics.map((value) => ({ value, label: trainingTopicWords[value] }))}
      isTicked={(value) => chosen.some((topic) => topic === value)}
    />
  );
}
