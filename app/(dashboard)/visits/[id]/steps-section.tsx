import { randomUUID } from 'node:crypto';
import * as actions from '@/app/(dashboard)/visits/actions';
import { FactStepsSection } from '@/components/fact/fact-steps-section';
import { VisitForm } from '@/components/visit/visit-form';
import type { VisitRecord } from '@/db/queries/visit';
import { visitFields } from '@/domain/visit';

/** 办理: what the person may do to the visit now, or who is waited for. */
export function StepsSection(record: VisitRecord) {
  return (
    <FactStepsSection
      {...record}
      fields={visitFields}
      actions={{ ...actions, save: actions.change, return: actions.giveBack }}
      newKey={randomUUID}
      form={(step, given) => (
        <VisitForm
          key={step}
          {...given}
          action={step === 'save' ? actions.change : actions[step]}
          parties={record.names.parties}
          visit={record.content}
          asksReason={step !== 'save'}
        />
      )}
    />
  );
}
