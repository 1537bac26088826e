'use client';

import { ActionForm } from '@/components/ui/action-form';
import type { FormAction, FormState } from '@/components/ui/form-state';
import { TextFields } from '@/components/ui/text-fields';
import { TickBoxes } from '@/components/ui/tick-boxes';
import { type EvidenceKind, evidenceKindWords } from '@/domain/evidence-kind';

interface FormProps {
  readonly action: FormAction;
  readonly formKey: string;
  readonly hidden: Readonly<Record<string, string | number>>;
}

/** Plans what a project means to have reached by a day. */
export function MilestoneForm(form: FormProps) {
  return (
    <ActionForm {...form} label="计划节点" summary="计划节点" submit="保存节点">
      {(state) => (
        <TextFields
          id="milestone"
          state={state}
          fields={[
            { name: 'title', label: '节点名称', isRequired: true, hint: '例如“首批物资到位”“中期评估”。' },
            { name: 'dueOn', label: '计划日期', type: 'date', isRequired: true },
          ]}
        />
      )}
    </ActionForm>
  );
}

interface OfMilestone extends FormProps {
  readonly id: number;
  /** What hangs on the project. */
  readonly files: readonly {
    readonly id: number;
    readonly kind: EvidenceKind;
    readonly fileName: string;
  }[];
  /** What belongs to the milestone already. */
  readonly tied: readonly { readonly id: number }[];
}

function FileBoxes({
  id,
  files,
  tied,
  state,
}: Pick<OfMilestone, 'id' | 'files' | 'tied'> & { state: FormState }) {
  if (files.length === 0)
    return <p className="soft">项目还没有佐证材料；先在下面“佐证材料”里添加，再回到这里勾选。</p>;
  return (
    <TickBoxes
      {...{ id: `milestone-${id}-file`, state, name: 'files', legend: '能证明这个节点的材料（可多选）' }}
      boxes={files.map((file) => ({
        value: `f${file.id}`,
        label: `${evidenceKindWords[file.kind]}：${file.fileName}`,
      }))}
      isTicked={(value) => tied.some((file) => `f${file.id}` === value)}
    />
  );
}

/** Says on which day a milestone was reached, and which files show it. */
export function ReachForm({ id, files, tied, today, ...form }: OfMilestone & { readonly today: string }) {
  return (
    <ActionForm {...form} label="登记完成" summary="登记完成" submit="确认完成">
      {(state) => (
        <>
          <TextFields
            id={`milestone-${id}`}
            state={state}
            fields={[
              { name: 'doneOn', label: '完成日期', type: 'date', value: today, isRequired: true },
              { name: 'note', label: '完成情况', rows: 2 },
            ]}
          />
          <FileBoxes {...{ id, files, tied, state }} />
        </>
      )}
    </ActionForm>
  );
}

/** Says anew which files belong to a milestone. */
export function TieForm({ id, files, tied, ...form }: OfMilestone) {
  return (
    <ActionForm {...form} label="节点材料" summary="选择材料" submit="保存材料">
      {(state) => <FileBoxes {...{ id, files, tied, state }} />}
    </ActionForm>
  );
}
