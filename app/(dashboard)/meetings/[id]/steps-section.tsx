import { randomUUID } from 'node:crypto';
import { PlanForm } from '@/components/meeting/plan-form';
import { Section } from '@/components/ui/section';
import { TextForm } from '@/components/ui/text-form';
import type { MeetingRecord } from '@/db/queries/meeting-record';
import { change, hold, publish } from './actions';

/** 办理: what the host may do to the meeting as a whole now. */
export function StepsSection({ meeting, steps }: Pick<MeetingRecord, 'meeting' | 'steps'>) {
  if (!steps.some((step) => step === 'change' || step === 'hold' || step === 'publish')) return null;
  const hidden = { id: meeting.id, version: meeting.version };
  return (
    <Section id="steps" title="办理">
      {steps.includes('hold') ? (
        <TextForm
          id="hold"
          action={hold}
          label="登记召开"
          submit="登记召开"
          formKey={randomUUID()}
          hidden={hidden}
          fields={[
            {
              name: 'heldOn',
              label: '召开日期',
              type: 'date',
              value: meeting.plannedOn,
              hint: '登记后，上次议定事项落实情况按当天情况存档，不再变动',
              isRequired: true,
            },
          ]}
        />
      ) : null}
      {steps.includes('change') ? (
        <PlanForm
          summary="修改会议安排"
          action={change}
          formKey={randomUUID()}
          label="修改会议安排"
          submit="保存修改"
          hidden={hidden}
          values={meeting}
        />
      ) : null}
      {steps.includes('publish') ? (
        <TextForm
          id="publish"
          action={publish}
          label="印发纪要"
          submit="印发纪要"
          formKey={randomUUID()}
          hidden={hidden}
          fields={[
            { name: 'documentNumber', label: '纪要文号', hint: '例如 粤黔民协〔2025〕1号', isRequired: true },
          ]}
        />
      ) : null}
    </Section>
  );
}
