import type { FormAction } from '@/components/ui/form-state';
import { TextForm } from '@/components/ui/text-form';

interface SignFormsProps {
  readonly minutesId: number;
  readonly revision: number;
  readonly contentHash: string;
  readonly sign: FormAction;
  readonly giveBack: FormAction;
  readonly keys: readonly [string, string];
}

/** A reviewer's word on the text they have just read: its hash goes along. */
export function SignForms({ minutesId, revision, contentHash, sign, giveBack, keys }: SignFormsProps) {
  const hidden = { minutesId, contentHash };
  return (
    <>
      <TextForm
        id="sign"
        action={sign}
        label="会签纪要"
        submit={`会签第 ${revision} 稿`}
        formKey={keys[0]}
        hidden={hidden}
      />
      <TextForm
        summary="退回修改"
        id="return-minutes"
        action={giveBack}
        label="退回纪要"
        submit="确认退回"
        tone="danger"
        formKey={keys[1]}
        hidden={hidden}
        fields={[{ name: 'reason', label: '原因', rows: 3, isRequired: true }]}
      />
    </>
  );
}
