import { ChoiceField } from '@/components/ui/choice-field';
import type { FormState } from '@/components/ui/form-state';
import { TextFields } from '@/components/ui/text-fields';
import { type DifferenceReason, differenceReasons, differenceReasonWords } from '@/domain/match';

interface WordFieldsProps {
  /** Makes the ids of the fields unlike those of the page's other forms. */
  readonly id: string;
  readonly state: FormState;
  /** Whether a reason is asked for: not where both sides say the same. */
  readonly asksReason: boolean;
  readonly reason: DifferenceReason | null;
  readonly isNoteRequired?: boolean;
}

/** Why what was paid and what came differ, as a side says it. */
export function WordFields({ id, state, asksReason, reason, isNoteRequired = false }: WordFieldsProps) {
  return (
    <>
      {asksReason ? (
        <ChoiceField
          {...{ id: `${id}-reason`, name: 'reason', label: '差异原因', none: '没有差异', state }}
          choices={differenceReasons.map((value) => ({ value, label: differenceReasonWords[value] }))}
          value={reason ?? ''}
        />
      ) : null}
      <TextFields
        id={id}
        state={state}
        fields={[{ name: 'note', label: '说明', rows: 2, isRequired: isNoteRequired }]}
      />
    </>
  );
}
