import { randomUUID } from 'node:crypto';
import * as actions from '@/app/(dashboard)/trusts/actions';
import { FactStepsSection } from '@/components/fact/fact-steps-section';
import { TrustForm } from '@/components/trust/trust-form';
import type { TrustRecord } from '@/db/queries/trust-record';
import { trustFields } from '@/domain/trust';

/** 办理: what the person may do to the trust now, or who is waited for. */
export function StepsSection(record: TrustRecord) {
  return (
    <FactStepsSection
      {...record}
      fields={trustFields}
      actions={{ ...actions, save: actions.change, return: actions.giveBack }}
      newKey={randomUUID}
      form={(step, { hidden, ...given }) => (
        <TrustForm
          key={step}
          {...given}
          action={step === 'save' ? actions.change : actions[step]}
          places={record.places}
          trust={record.content}
          asksReason={step !== 'save'}
          hidden={{ ...hidden, ...record.trustee?.sent }}
        />
      )}
    />
  );
}
