'use client';

import { EvidenceField, type EvidenceFieldProps } from '@/components/evidence/evidence-field';
import { ContentForm, type ContentFormProps } from '@/components/fact/content-form';
import { DeviceDraft } from '@/components/ui/device-draft';
import type { Activity } from '@/domain/activity';
import { ActivityFields } from './activity-fields';

interface ActivityFormProps extends ContentFormProps {
  readonly activity: Partial<Activity>;
  /** Under which name the device keeps what is typed and not saved. */
  readonly draft?: string;
  /** Where photos and papers are chosen with the record itself. */
  readonly files?: Omit<EvidenceFieldProps, 'id'>;
}

export function ActivityForm({ activity, draft, files, ...form }: ActivityFormProps) {
  return (
    <ContentForm {...form} another="这是另一次活动">
      {(state) => (
        <>
          {draft === undefined ? null : <DeviceDraft name={draft} />}
          <ActivityFields id={form.id} activity={activity} state={state} />
          {files === undefined ? null : (
            <EvidenceField
              {...files}
              id={`${form.id}-evidence`}
              otherwise="浏览器未启用脚本时，请先暂存，再在记录页添加佐证材料。"
            />
          )}
        </>
      )}
    </ContentForm>
  );
}
