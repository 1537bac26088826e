import type { FormAction } from '@/components/ui/form-state';
import { TextForm } from '@/components/ui/text-form';

interface PlanFormProps {
  readonly action: FormAction;
  readonly formKey: string;
  readonly label: string;
  readonly submit: string;
  /** Folds the form under these words. */
  readonly summary?: string;
  /** What goes along unseen: the programme and the meeting to follow, or the meeting's id and version. */
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly values: {
    readonly series: string;
    readonly number: number;
    readonly plannedOn: string;
    readonly place: string;
    readonly chair: string;
  };
}

/** When, where and under whom a meeting is to be held. */
export function PlanForm({ values, ...form }: PlanFormProps) {
  const { series, number, plannedOn, place, chair } = values;
  return (
    <TextForm
      id="plan"
      {...form}
      fields={[
        { name: 'series', label: '会议名称', value: series, isRequired: true },
        { name: 'number', label: '第几次', type: 'number', value: number, isRequired: true },
        { name: 'plannedOn', label: '拟开会日期', type: 'date', value: plannedOn, isRequired: true },
        { name: 'place', label: '地点', value: place, isRequired: true },
        { name: 'chair', label: '主持人', value: chair, isRequired: true },
      ]}
    />
  );
}
