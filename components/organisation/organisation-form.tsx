'use client';

import { ActionForm } from '@/components/ui/action-form';
import { CheckField } from '@/components/ui/check-field';
import { ChoiceField } from '@/components/ui/choice-field';
import { Field } from '@/components/ui/field';
import type { FormAction } from '@/components/ui/form-state';
import { TextFields } from '@/components/ui/text-fields';
import { type Form, forms, formWords, grades, gradeText, type RegisteredKind } from '@/domain/organisation';
import { type ListedPlace, RegionOptions } from './region-options';

export interface OrganisationFormProps {
  readonly id: string;
  readonly action: FormAction;
  readonly formKey: string;
  readonly label: string;
  readonly submit: string;
  readonly summary?: string;
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly kind: RegisteredKind;
  readonly places: readonly ListedPlace[];
  /** What stands there before anything is typed. */
  readonly organisation?: {
    readonly name: string;
    readonly regionId: number;
    readonly town: string;
    readonly creditCode: string | null;
    readonly form: Form | null;
    readonly registrar: string;
    readonly grade: number | null;
    readonly wasDeepPoverty: boolean;
  };
}

/** Enters an organisation into the register or changes it: of each kind only what that kind has. */
export function OrganisationForm({ id, kind, places, organisation: now, ...form }: OrganisationFormProps) {
  const isSocial = kind === 'social-organisation';
  return (
    <ActionForm {...form} hidden={{ ...form.hidden, kind }}>
      {(state) => (
        <>
          <TextFields
            id={id}
            state={state}
            fields={[{ name: 'name', label: '名称', value: now?.name ?? '', isRequired: true }]}
          />
          <Field
            id={`${id}-regionId`}
            label={isSocial ? '登记地' : '所在县（市、区）'}
            error={state.fields['regionId']}
            isRequired
          >
            {(control) => (
              <select
                key={state.key}
                {...control}
                name="regionId"
                defaultValue={state.typed['regionId'] ?? now?.regionId ?? ''}
              >
                <option value="">请选择</option>
                <RegionOptions places={places} valueOf={({ id: regionId }) => regionId} />
              </select>
            )}
          </Field>
          {isSocial ? (
            <>
              <ChoiceField
                id={`${id}-form`}
                name="form"
                label="类型"
                none="请选择"
                choices={forms.map((one) => ({ value: one, label: formWords[one] }))}
                state={state}
                value={now?.form ?? '0'}
              />
              <TextFields
                id={id}
                state={state}
                fields={[
                  {
                    name: 'creditCode',
                    label: '统一社会信用代码',
                    value: now?.creditCode ?? '',
                    hint: '18 位；校验位不符时提示核对，可以保留。',
                  },
                  { name: 'registrar', label: '登记机关', value: now?.registrar ?? '' },
                ]}
              />
              <ChoiceField
                id={`${id}-grade`}
                name="grade"
                label="评估等级"
                none={gradeText(null)}
                choices={grades.map((grade) => ({ value: grade, label: gradeText(grade) }))}
                state={state}
                value={now?.grade ?? 0}
              />
            </>
          ) : (
            <TextFields
              id={id}
              state={state}
              fields={[{ name: 'town', label: '乡镇（街道）', value: now?.town ?? '' }]}
            />
          )}
          {kind === 'village' ? (
            <label htmlFor={`${id}-wasDeepPoverty`}>
              <input
                key={state.key}
                id={`${id}-wasDeepPoverty`}
                type="checkbox"
                name="wasDeepPoverty"
                defaultChecked={
                  state.status === 'refused' ? state.typed['wasDeepPoverty'] === 'on' : now?.wasDeepPoverty
                }
              />
              原深度贫困村
            </label>
          ) : null}
          {state.fields['isAnother'] === undefined ? null : (
            <CheckField
              id={`${id}-isAnother`}
              name="isAnother"
              label="这是另一单位"
              error={state.fields['isAnother']}
            />
          )}
        </>
      )}
    </ActionForm>
  );
}
