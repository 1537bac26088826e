import type { FormAction } from '@/components/ui/form-state';
import { TextForm } from '@/components/ui/text-form';

interface MinutesFormProps {
  readonly action: FormAction;
  readonly formKey: string;
  /** Folds the form under these words. */
  readonly summary: string;
  readonly meeting: { readonly id: number; readonly version: number };
  readonly values: { readonly opening: string; readonly heard: string; readonly demands: string };
}

/** The texts of the minutes; decisions and people come from what is recorded. */
export function MinutesForm({
  action,
  formKey,
  summary,
  meeting: { id, version },
  values,
}: MinutesFormProps) {
  const { opening, heard, demands } = values;
  return (
    <TextForm
      id="minutes"
      action={action}
      summary={summary}
      label="起草纪要"
      submit="形成新的一稿"
      formKey={formKey}
      hidden={{ id, version }}
      fields={[
        {
          name: 'opening',
          label: '导语',
          hint: '时间、主持人、地点和会议名称由系统写在前面，这里写参加人员和会议目的',
          rows: 3,
          value: opening,
          isRequired: true,
        },
        { name: 'heard', label: '会议听取有关工作情况', rows: 6, value: heard, isRequired: true },
        { name: 'demands', label: '会议要求', rows: 4, value: demands },
      ]}
    />
  );
}
