import { randomUUID } from 'node:crypto';
import * as actions from '@/app/(dashboard)/activities/actions';
import { ActivityForm } from '@/components/activity/activity-form';
import { FactStepsSection } from '@/components/fact/fact-steps-section';
import type { ActivityRecord } from '@/db/queries/activity-record';
import { activityFields } from '@/domain/activity';

/** 办理: what the person may do to the activity now, or who is waited for. */
export function StepsSection(record: ActivityRecord) {
  return (
    <FactStepsSection
      {...record}
      fields={activityFields}
      actions={{ ...actions, save: actions.change, return: actions.giveBack }}
      newKey={randomUUID}
      form={(step, { hidden, ...given }) => (
        <ActivityForm
          key={step}
          {...given}
          action={step === 'save' ? actions.change : actions[step]}
          activity={record.content}
          asksReason={step !== 'save'}
          hidden={{ ...hidden, pairingId: record.content.pairingId }}
        />
      )}
    />
  );
}
