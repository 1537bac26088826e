import { randomUUID } from 'node:crypto';
import * as actions from '@/app/(dashboard)/trainings/actions';
import { FactStepsSection } from '@/components/fact/fact-steps-section';
import { TrainingForm } from '@/components/training/training-form';
import type { TrainingRecord } from '@/db/queries/training';
import { trainingFields } from '@/domain/training';

/** 办理: what the person may do to the training now, or who is waited for. */
export function StepsSection(record: TrainingRecord) {
  return (
    <FactStepsSection
      {...record}
      fields={trainingFields}
      actions={{ ...actions, save: actions.change, return: actions.giveBack }}
      newKey={randomUUID}
      form={(step, given) => (
        <TrainingForm
          key={step}
          {...given}
          action={step === 'save' ? actions.change : actions[step]}
          parties={record.names.parties}
          training={record.content}
          asksReason={step !== 'save'}
        />
      )}
    />
  );
}
