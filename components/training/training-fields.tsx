import { ChoiceField } from '@/components/ui/choice-field';
import rows from '@/components/ui/field-row.module.css';
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

interface TrainingFieldsProps {
  /** Makes the ids of the fields unlike those of the page's other forms. */
  readonly id: string;
  readonly parties: readonly Party[];
  /** What stands there before anything is typed. */
  readonly training: Partial<Training>;
  readonly state: FormState;
}

/** The counts that stand side by side. */
const pairs: readonly (readonly [PeopleField, PeopleField])[] = [
  ['attendedFirst', 'attendedSecond'],
  ['cadresFirst', 'cadresSecond'],
  ['professionalsFirst', 'professionalsSecond'],
  ['expertsFirst', 'expertsSecond'],
  ['planned', 'completed'],
  ['rated', 'satisfied'],
];

/** What a training says, for entering it and for saying it otherwise. */
export function TrainingFields({ id, parties, training, state }: TrainingFieldsProps) {
  const texts = (...fields: TextField[]) => <TextFields id={id} state={state} fields={fields} />;
  const choice = (
    name: 'kind' | 'leadId' | 'hosting',
    label: string,
    choices: readonly { readonly value: string | number; readonly label: string }[],
  ) => (
    <ChoiceField
      {...{ id: `${id}-${name}`, name, label, choices, state }}
      none="请选择"
      isRequired
      value={training[name] ?? (name === 'hosting' ? 'alone' : '')}
    />
  );
  const day = (name: 'startsOn' | 'endsOn', label: string): TextField => ({
    ...{ name, label, type: 'date', isRequired: true },
    value: training[name] ?? '',
  });
  const { tenthHours, costFen } = training;
  return (
    <>
      <div className={rows.row}>
        {choice(
          'kind',
          '类别',
          trainingKinds.map((value) => ({ value, label: trainingKindWords[value] })),
        )}
        {choice(
          'leadId',
          '主办（派出）方',
          parties.map((party) => ({ value: party.id, label: `${party.short}方` })),
        )}
      </div>
      {texts({ name: 'name', label: '班次名称', value: training.name ?? '', isRequired: true })}
      <TopicBoxes id={id} topics={training.topics ?? ''} state={state} />
      <div className={rows.row}>{texts(day('startsOn', '开始日期'), day('endsOn', '结束日期'))}</div>
      <div className={rows.row}>
        {texts(
          { name: 'place', label: '地点', value: training.place ?? '', isRequired: true },
          {
            ...{ name: 'tenthHours', label: '学时', isDecimal: true },
            value: typeof tenthHours === 'number' ? hoursText(tenthHours) : '',
          },
        )}
      </div>
      <div className={rows.row}>
        {choice(
          'hosting',
          '主办方式',
          hostings.map((value) => ({ value, label: hostingWords[value] })),
        )}
        {texts({ name: 'organiser', label: '承办单位', value: training.organiser ?? '' })}
      </div>
      <p className="soft">人数没有的填 0，不掌握的留空；考察学习须分干部和专业人才填写。</p>
      {pairs.map((names) => (
        <div key={names[0]} className={rows.row}>
          {texts(
            ...names.map((name): TextField => ({
              ...{ name, label: peopleTerms[name], isDecimal: true },
              value: training[name] ?? '',
            })),
          )}
        </div>
      ))}
      <div className={rows.row}>
        {texts(
          {
            ...{ name: 'costFen', label: '经费（万元）', isDecimal: true },
            value: typeof costFen === 'number' ? moneyText(costFen, 'wan') : '',
          },
          { name: 'notice', label: '通知文号', value: training.notice ?? '' },
        )}
      </div>
    </>
  );
}
