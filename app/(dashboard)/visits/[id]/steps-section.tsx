import { randomUUID } from 'node:crypto';
import * as actions from '@/app/(dashboard)/visits/actions';
import { FactStepsSection } from '@/components/fact/fact-steps-section';
import { VisitForm } from '@/components/visit/visit-form';
import { WordingForm } from '@/components/visit/wording-form';
import type { VisitRecord } from '@/db/queries/visit';
import { visitFields } from '@/domain/visit';

/** 办理: what the person may do to the visit now, or who is waited for. */
export function StepsSection(record: VisitRecord) {
  const visit = { parties: record.names.parties, visit: record.content };
  return (
    <FactStepsSection
      {...record}
      fields={visitFields}
      actions={{ ...actions, save: actions.change, return: actions.giveBack }}
      newKey={randomUUID}
      form={(step, given) =>
        step === 'save' ? (
          <VisitForm key={step} {...given} {...visit} action={actions.change} />
        ) : (
          <WordingForm key={step} {...given} {...visit} action={actions[step]} />
        )
      }
    />
  );
}
