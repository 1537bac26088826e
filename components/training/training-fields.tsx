import { ChoiceField } from '@/components/ui/choice-field';
import type { FormState } from '@/components/ui/form-state';
import { type TextField, TextFields } from '@/components/ui/text-fields';
import type { Party } from '@/domain/department';
import { moneyText } from '@/domain/money';
import {
  hostings,
  hostingWords,
  hoursText,
  type PeopleField,
  peopleTerms,
  type Training,
  trainingKinds,
  trainingKindWords,
} from '@/domain/training';
import { TopicBoxes } from './topic-boxes';
import styles from './training-fields.module.css';

interface TrainingFieldsProps {
  /** Makes the ids of the fields unlike those of the page's other forms. */
  readonly id: string;
  readonly parties: readonly Party[];
  /** What stands there before anything is typed. */
  readonly training: Partial<Training>;
  readonly state: FormState;
}

/** The counts that stand side by side. */
const rows: readonly (readonly PeopleField[])[] = [
  ['planned', 'attendedFirst', 'attendedSecond'],
  ['cadresFirst', 'cadresSecond', 'professionalsFirst', 'professionalsSecond'],
  ['expertsFirst', 'expertsSecond'],
  ['completed', 'rated', 'satisfied'],
];

/** What a training says, for entering it and for saying it otherwise. */
export function TrainingFields({ id, parties, training, state }: TrainingFieldsProps) {
  const texts = (...fields: TextField[]) => <TextFields id={id} state={state} fields={fields} />;
  return (
    <>
      <div className={styles.row}>
        <ChoiceField
          id={`${id}-kind`}
          name="kind"
          label="类别"
          none="请选择"
          isRequired
          choices={trainingKinds.map((value) => ({ value, label: trainingKindWords[value] }))}
          state={state}
          value={training.kind ?? ''}
        />
        <ChoiceField
          id={`${id}-leadId`}
          name="leadId"
          label="主办（派出）方"
          none="请选择"
          isRequired
          choices={parties.map(({ id: value, short }) => ({ value, label: `${short}方` }))}
          state={state}
          value={training.leadId ?? ''}
        />
        <ChoiceField
          id={`${id}-hosting`}
          name="hosting"
          label="主办方式"
          none="请选择"
          isRequired
          choices={hostings.map((value) => ({ value, label: hostingWords[value] }))}
          state={state}
          value={training.hosting ?? 'alone'}
        />
      </div>
      {texts({ name: 'name', label: '班次名称', value: training.name ?? '', isRequired: true })}
      <TopicBoxes id={id} topics={training.topics ?? ''} state={state} />
      {texts(
        { name: 'place', label: '地点', value: training.place ?? '', isRequired: true },
        { name: 'organiser', label: '承办单位', value: training.organiser ?? '' },
      )}
      <div className={styles.row}>
        {texts(
          ...(
            [
              ['startsOn', '开始日期'],
              ['endsOn', '结束日期'],
            ] as const
          ).map(([name, label]): TextField => ({
            ...{ name, label, type: 'date', isRequired: true },
            value: training[name] ?? '',
          })),
          {
            ...{ name: 'tenthHours', label: '学时', isDecimal: true },
            value: typeof training.tenthHours === 'number' ? hoursText(training.tenthHours) : '',
          },
        )}
      </div>
      <p className="soft">人数没有的填 0，不掌握的留空；考察学习须分干部和专业人才填写。</p>
      {rows.map((names) => (
        <div key={names[0]} className={styles.row}>
          {texts(
            ...names.map((name): TextField => ({
              ...{ name, label: peopleTerms[name], isDecimal: true },
              value: training[name] ?? '',
            })),
          )}
        </div>
      ))}
      <div className={styles.row}>
        {texts(
          {
            ...{ name: 'costFen', label: '经费（万元）', isDecimal: true },
            value: typeof training.costFen === 'number' ? moneyText(training.costFen, 'wan') : '',
          },
          { name: 'notice', label: '通知文号', value: training.notice ?? '' },
        )}
      </div>
    </>
  );
}
