import { randomUUID } from 'node:crypto';
import * as actions from '@/app/(dashboard)/stations/actions';
import { FactStepsSection } from '@/components/fact/fact-steps-section';
import { StationForm } from '@/components/station/station-form';
import type { StationRecord } from '@/db/queries/station-record';
import { stationFields } from '@/domain/station';

/** 办理: what the person may do to the station now, or who is waited for. */
export function StepsSection(record: StationRecord) {
  return (
    <FactStepsSection
      {...record}
      fields={stationFields}
      actions={{ ...actions, save: actions.change, return: actions.giveBack }}
      newKey={randomUUID}
      form={(step, { hidden, ...given }) => (
        <StationForm
          key={step}
          {...given}
          action={step === 'save' ? actions.change : actions[step]}
          station={record.content}
          asksReason={step !== 'save'}
          hidden={{ ...hidden, stationId: record.content.stationId }}
        />
      )}
    />
  );
}
