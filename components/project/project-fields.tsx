import { type ListedPlace, placeChoices } from '@/components/organisation/region-options';
import { type Choice, ChoiceField } from '@/components/ui/choice-field';
import rows from '@/components/ui/field-row.module.css';
import type { FormState } from '@/components/ui/form-state';
import { type TextField, TextFields } from '@/components/ui/text-fields';
import { moneyText } from '@/domain/money';
import {
  beneficiaryFields,
  beneficiaryTerms,
  budgetFields,
  budgetTerms,
  fundraisings,
  fundraisingWords,
  type Project,
  projectFields,
  projectFieldWords,
  projectKinds,
  projectKindWords,
} from '@/domain/project';
import styles from './project-fields.module.css';

interface ProjectFieldsProps {
  /** Makes the ids of the fields unlike those of the page's other forms. */
  readonly id: string;
  readonly places: readonly ListedPlace[];
  /** What stands there before anything is typed. */
  readonly project: Partial<Project>;
  readonly state: FormState;
}

/** What a project says beside whose it is, for entering it and for saying it otherwise. */
export function ProjectFields({ id, places, project, state }: ProjectFieldsProps) {
  const texts = (...fields: TextField[]) => <TextFields id={id} state={state} fields={fields} />;
  const choice = (
    name: 'kind' | 'field' | 'fundraising' | 'regionId',
    label: string,
    choices: readonly Choice[],
  ) => (
    <ChoiceField
      {...{ id: `${id}-${name}`, name, label, choices, state }}
      none="请选择"
      isRequired
      value={project[name] ?? (name === 'fundraising' ? 'directed' : '')}
    />
  );
  const day = (name: 'startsOn' | 'endsOn', label: string): TextField => ({
    ...{ name, label, type: 'date', isRequired: true },
    value: project[name] ?? '',
  });
  const text = (
    name: 'name' | 'number' | 'others' | 'base' | 'fundraisingNumber' | 'summary',
    label: string,
  ) => ({
    ...{ name, label, value: project[name] ?? '' },
  });
  const named = <Value extends string>(values: readonly Value[], words: Readonly<Record<Value, string>>) =>
    values.map((value) => ({ value, label: words[value] }));
  return (
    <>
      {(['leadId', 'partnerId'] as const).map((name) =>
        state.fields[name] === undefined ? null : (
          <p key={name} data-error="">
            {state.fields[name]}
          </p>
        ),
      )}
      {texts({ ...text('name', '项目名称'), isRequired: true })}
      <div className={rows.row}>
        {choice('kind', '项目类别', named(projectKinds, projectKindWords))}
        {choice('field', '服务领域', named(projectFields, projectFieldWords))}
      </div>
      <div className={rows.row}>{texts(day('startsOn', '开始日期'), day('endsOn', '结束日期'))}</div>
      <div className={rows.row}>
        {choice('regionId', '实施地', placeChoices(places))}
        {texts(text('base', '活动基地'))}
      </div>
      <div className={rows.row}>{texts(text('number', '项目编号'), text('others', '其他参与单位'))}</div>
      <div className={rows.row}>
        {choice('fundraising', '募捐方式', named(fundraisings, fundraisingWords))}
        {texts({ ...text('fundraisingNumber', '公开募捐备案编号'), hint: '公开募捐的须填写。' })}
      </div>
      <fieldset className={styles.group}>
        <legend>预算（万元），没有的来源留空</legend>
        <div className={rows.row}>
          {texts(
            ...budgetFields.map((name): TextField => {
              const fen = project[name];
              const value = typeof fen === 'number' ? moneyText(fen, 'wan') : '';
              return { name, label: budgetTerms[name], isDecimal: true, value };
            }),
          )}
        </div>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>预计受益人数，只写人数，不写姓名</legend>
        <div className={rows.row}>
          {texts(
            ...beneficiaryFields.map((name): TextField => ({
              ...{ name, label: beneficiaryTerms[name], isDecimal: true, value: project[name] ?? '' },
            })),
          )}
        </div>
      </fieldset>
      {texts({ ...text('summary', '项目内容'), rows: 3, hint: '提交审核前填写。' })}
    </>
  );
}
