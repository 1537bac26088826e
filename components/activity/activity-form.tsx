'use client';

import { ActionForm } from '@/components/ui/action-form';
import { CheckField } from '@/components/ui/check-field';
import { DeviceDraft } from '@/components/ui/device-draft';
import type { FormAction } from '@/components/ui/form-state';
import { TextFields } from '@/components/ui/text-fields';
import type { Activity } from '@/domain/activity';
import { ActivityFields } from './activity-fields';

interface ActivityFormProps {
  readonly id: string;
  readonly action: FormAction;
  readonly formKey: string;
  readonly label: string;
  readonly submit: string;
  readonly tone?: 'primary' | 'secondary' | 'danger';
  readonly summary?: string;
  /** Ends with the pairing. */
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly activity: Partial<Activity>;
  /** Where one's own side says otherwise: with the reason. */
  readonly asksReason?: boolean;
  /** Under which name the device keeps what is typed and not saved. */
  readonly draft?: string;
}

/** Logs an activity, changes its draft, or says how one's own side knows it. */
export function ActivityForm({ id, activity, asksReason, draft, ...form }: ActivityFormProps) {
  return (
    <ActionForm {...form}>
      {(state) => (
        <>
          {draft === undefined ? null : <DeviceDraft name={draft} />}
          <ActivityFields id={id} activity={activity} state={state} />
          {asksReason ? (
            <TextFields
              id={id}
              state={state}
              fields={[{ name: 'reason', label: '原因', rows: 3, isRequired: true }]}
            />
          ) : null}
          {state.fields['isAnother'] === undefined ? null : (
            <CheckField
              id={`${id}-isAnother`}
              name="isAnother"
              label="这是另一次活动"
              error={state.fields['isAnother']}
            />
          )}
        </>
      )}
    </ActionForm>
  );
}
