import { randomUUID } from 'node:crypto';
import * as actions from '@/app/(dashboard)/flows/actions';
import { today } from '@/app/_request/clock';
import { FactStepsSection } from '@/components/fact/fact-steps-section';
import { FlowForm } from '@/components/flow/flow-form';
import { Section } from '@/components/ui/section';
import { TextForm } from '@/components/ui/text-form';
import type { FlowRecord } from '@/db/queries/flow-record';
import { flowContentFields, sourceOf } from '@/domain/flow';

/** 办理: what the person may do to the entry now; of an official one, to take it off. */
export function StepsSection(record: FlowRecord) {
  const { row, content, mayReverse } = record;
  const { kind, id } = sourceOf(content);
  if (mayReverse) {
    return (
      <Section id="steps" title="办理" lead="正式记录不修改。有误的先冲销，再重新登记正确的一笔。">
        <TextForm
          id="reverse"
          action={actions.reverse}
          formKey={randomUUID()}
          label="冲销"
          summary="冲销"
          submit="建立冲销记录"
          tone="danger"
          hidden={{ 'ref.id': row.id, 'ref.version': row.version }}
          fields={[
            { name: 'reversedOn', label: '冲销日期', type: 'date', isRequired: true, value: today() },
            { name: 'reason', label: '原因', rows: 3, isRequired: true },
            { name: 'excess', label: '超额说明', hint: '冲销后少于下一环节累计的，请填写。' },
          ]}
        />
      </Section>
    );
  }
  return (
    <FactStepsSection
      {...record}
      fields={flowContentFields}
      actions={{
        ...{ save: actions.change, submit: actions.submit, withdraw: actions.withdraw },
        ...{ approve: actions.approve, return: actions.giveBack, discard: actions.discard },
      }}
      newKey={randomUUID}
      form={(step, { hidden, ...given }) => (
        <FlowForm
          key={step}
          {...given}
          action={actions.change}
          stages={record.stages}
          flow={content}
          hidden={{ ...hidden, [`${kind}Id`]: id }}
        />
      )}
    />
  );
}
