import { randomUUID } from 'node:crypto';
import * as actions from '@/app/(dashboard)/pairings/actions';
import { FactStepsSection } from '@/components/fact/fact-steps-section';
import { PairingForm } from '@/components/pairing/pairing-form';
import type { PairingRecord } from '@/db/queries/pairing-record';
import { pairingFields } from '@/domain/pairing';

/** 办理: what the person may do to the pairing now, or who is waited for. */
export function StepsSection(record: PairingRecord) {
  const { helperId, receiverId } = record.content;
  return (
    <FactStepsSection
      {...record}
      fields={pairingFields}
      actions={{ ...actions, save: actions.change, return: actions.giveBack }}
      newKey={randomUUID}
      form={(step, { hidden, ...given }) => (
        <PairingForm
          key={step}
          {...given}
          action={step === 'save' ? actions.change : actions[step]}
          pairing={record.content}
          asksReason={step !== 'save'}
          hidden={{ ...hidden, helperId, receiverId }}
        />
      )}
    />
  );
}
