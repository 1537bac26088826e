'use client';

import { ActionForm } from '@/components/ui/action-form';
import { type Choice, ChoiceField } from '@/components/ui/choice-field';
import type { FormAction } from '@/components/ui/form-state';
import { TextFields } from '@/components/ui/text-fields';

interface RecordFormProps {
  readonly action: FormAction;
  readonly formKey: string;
  readonly label: string;
  readonly submit: string;
  readonly hidden: Readonly<Record<string, string | number>>;
  /** Folds the form under these words. */
  readonly summary: string;
  readonly areas: readonly Choice[];
  readonly agenda: readonly Choice[];
  /** The units of each side, in the order of the parties. */
  readonly sides: readonly { readonly short: string; readonly units: readonly Choice[] }[];
  readonly values?: {
    readonly text: string;
    readonly areaId: number;
    readonly agendaItemId: number;
    readonly due: string;
    readonly expectedResult: string;
    readonly supporting: string;
    readonly leads: readonly number[];
  };
}

/** A decision with its lead on each side, its date in the form people use, and what is to come of it. */
export function RecordForm({ areas, agenda, sides, values, ...form }: RecordFormProps) {
  return (
    <ActionForm {...form}>
      {(state) => (
        <>
          <TextFields
            id="record"
            state={state}
            fields={[
              { name: 'text', label: '议定事项', rows: 2, value: values?.text ?? '', isRequired: true },
            ]}
          />
          <ChoiceField
            id="record-area"
            name="areaId"
            label="所属领域"
            none="请选择"
            choices={areas}
            state={state}
            value={values?.areaId ?? ''}
            isRequired
          />
          <ChoiceField
            id="record-agenda"
            name="agendaItemId"
            label="所属议题"
            none="不对应议题"
            choices={agenda}
            state={state}
            value={values?.agendaItemId ?? 0}
          />
          {sides.map(({ short, units }, at) => (
            <ChoiceField
              key={short}
              id={`record-lead-${at}`}
              name={`leads.${at}`}
              label={`牵头单位（${short}方）`}
              none="请选择"
              choices={units}
              state={state}
              value={values?.leads[at] ?? ''}
              isRequired
            />
          ))}
          <TextFields
            id="record"
            state={state}
            fields={[
              { name: 'supporting', label: '配合单位', value: values?.supporting ?? '' },
              {
                name: 'due',
                label: '完成时限',
                hint: '例如 2025年9月30日、第三季度、2025年底前；没有时限的写 长期坚持',
                value: values?.due ?? '',
                isRequired: true,
              },
              {
                name: 'expectedResult',
                label: '目标成果',
                value: values?.expectedResult ?? '',
                isRequired: true,
              },
            ]}
          />
        </>
      )}
    </ActionForm>
  );
}
