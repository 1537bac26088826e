import type { FormState } from '@/components/ui/form-state';
import { topicsOf, type TrainingTopic, trainingTopics, trainingTopicWords } from '@/domain/training';
import styles from './topic-boxes.module.css';

interface TopicBoxesProps {
  readonly id: string;
  /** What is ticked before anything is. */
  readonly topics: string;
  readonly state: FormState;
}

/** 领域: one or several. */
export function TopicBoxes({ id, topics, state }: TopicBoxesProps) {
  const chosen = topicsOf({ topics });
  const isTicked = (topic: TrainingTopic) =>
    state.status === 'refused' ? state.typed[`topics.${topic}`] === 'on' : chosen.includes(topic);
  const problem = state.fields['topics'];
  return (
    <fieldset className={styles.topics} {...(problem ? { 'aria-describedby': `${id}-topics-error` } : {})}>
      <legend>领域（可多选）</legend>
      {trainingTopics.map((topic) => (
        <label key={topic} htmlFor={`${id}-${topic}`}>
          <input
            key={state.key}
            id={`${id}-${topic}`}
            type="checkbox"
            name={`topics.${topic}`}
            defaultChecked={isTicked(topic)}
          />
          {trainingTopicWords[topic]}
        </label>
      ))}
      {problem === undefined ? null : (
        <p id={`${id}-topics-error`} data-error="">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
