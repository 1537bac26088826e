'use client';

import { ContentForm, type ContentFormProps } from '@/components/fact/content-form';
import { DeviceDraft } from '@/components/ui/device-draft';
import type { Activity } from '@/domain/activity';
import { ActivityFields } from './activity-fields';

interface ActivityFormProps extends ContentFormProps {
  readonly activity: Partial<Activity>;
  /** Under which name the device keeps what is typed and not saved. */
  readonly draft?: string;
}

export function ActivityForm({ activity, draft, ...form }: ActivityFormProps) {
  return (
    <ContentForm {...form} another="这是另一次活动">
      {(state) => (
        <>
          {draft === undefined ? null : <DeviceDraft name={draft} />}
          <ActivityFields id={form.id} activity={activity} state={state} />
        </>
      )}
    </ContentForm>
  );
}
