import { randomUUID } from 'node:crypto';
import * as actions from '@/app/(dashboard)/projects/actions';
import { FactStepsSection } from '@/components/fact/fact-steps-section';
import { ProjectForm } from '@/components/project/project-form';
import type { ProjectRecord } from '@/db/queries/project-record';
import { projectContentFields } from '@/domain/project';

/** 办理: what the person may do to the project now, or who is waited for. */
export function StepsSection(record: ProjectRecord) {
  return (
    <FactStepsSection
      {...record}
      fields={projectContentFields}
      actions={{ ...actions, save: actions.change, return: actions.giveBack }}
      newKey={randomUUID}
      form={(step, { hidden, ...given }) => (
        <ProjectForm
          key={step}
          {...given}
          action={step === 'save' ? actions.change : actions[step]}
          places={record.places}
          project={record.content}
          asksReason={step !== 'save'}
          hidden={{ ...hidden, ...record.ends?.sent }}
        />
      )}
    />
  );
}
