'use client';

import { ActionForm } from '@/components/ui/action-form';
import { type Choice, ChoiceField } from '@/components/ui/choice-field';
import type { FormAction } from '@/components/ui/form-state';

interface LetterFormProps {
  readonly action: FormAction;
  readonly formKey: string;
  readonly summary: string;
  readonly programme: string;
  /** Decisions that wait for the other side. */
  readonly resolutions: readonly Choice[];
}

/** Has a letter drafted: about a decision that waits for the other side, or with the frame alone. */
export function LetterForm({ programme, resolutions, ...form }: LetterFormProps) {
  return (
    <ActionForm {...form} label="起草函" submit="起草" hidden={{ programme }}>
      {(state) => (
        <ChoiceField
          id="letter-resolution"
          name="resolutionId"
          label="等待对方的议定事项"
          hint="选择后，标题和正文由系统按该事项的情况拟出，可再修改"
          none="不对应议定事项"
          choices={resolutions}
          state={state}
          value={0}
        />
      )}
    </ActionForm>
  );
}
