'use client';

import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/form-state';
import { TextFields } from '@/components/ui/text-fields';

interface ContactFormProps {
  readonly action: FormAction;
  readonly formKey: string;
  readonly hidden: Readonly<Record<string, string | number>>;
  /** Who is named now; the number is typed anew, because nobody gets it back from here. */
  readonly contact: { readonly name: string; readonly duty: string } | null;
}

/** Names the person of one's own side. */
export function ContactForm({ action, formKey, hidden, contact }: ContactFormProps) {
  const label = contact === null ? '登记本方联系人' : '更换本方联系人';
  return (
    <ActionForm action={action} formKey={formKey} hidden={hidden} label={label} summary={label} submit="登记">
      {(state) => (
        <TextFields
          id="contact"
          state={state}
          fields={[
            { name: 'name', label: '联系人姓名', value: contact?.name ?? '', isRequired: true },
            { name: 'duty', label: '单位职务', value: contact?.duty ?? '' },
            {
              ...{ name: 'phone', label: '电话', isRequired: true },
              hint: '手机号码，或带区号的座机；加密保存，平时只显示头尾几位。',
            },
          ]}
        />
      )}
    </ActionForm>
  );
}
