import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import type { FormAction } from '@/components/ui/form-state';
import { Section } from '@/components/ui/section';
import { type Content, differing, type FactField, type Names } from '@/domain/fact';
import type { FactStep } from '@/domain/policy-fact';
import { FactSteps } from './fact-steps';

/** What a form of the noun's content is given: to change a draft, or to say with the reason how one's own side knows it. */
interface WordedForm {
  readonly id: string;
  readonly formKey: string;
  readonly label: string;
  readonly summary: string;
  readonly submit: string;
  readonly tone: 'primary' | 'secondary' | 'danger';
  readonly hidden: Readonly<Record<string, number>>;
}

interface FactStepsSectionProps<Of extends Content> {
  readonly fields: readonly FactField<Of>[];
  readonly names: Names;
  readonly row: { readonly id: number; readonly version: number };
  readonly content: Of;
  readonly steps: readonly FactStep[];
  /** The wording of the other side that can be agreed to. */
  readonly offer: Of | null;
  readonly waitsFor: string | null;
  readonly actions: Readonly<Partial<Record<FactStep, FormAction>>>;
  /** A new key for each form. */
  readonly newKey: () => string;
  readonly form: (step: 'save' | 'dispute' | 'propose', given: WordedForm) => ReactNode;
}

const words = {
  save: { label: '修改', submit: '保存修改', tone: 'primary' },
  dispute: { label: '提出异议', submit: '提交异议', tone: 'danger' },
  propose: { label: '提出协商意见', submit: '提交协商意见', tone: 'secondary' },
} as const;

/** 办理: what the person may do to the fact now, or who is waited for. */
export function FactStepsSection<Of extends Content>({
  fields,
  names,
  row: { id, version },
  content,
  steps,
  offer,
  waitsFor,
  actions,
  newKey,
  form,
}: FactStepsSectionProps<Of>) {
  const offered =
    offer === null || !steps.includes('agree')
      ? ''
      : differing(fields, content, offer)
          .map(({ term, text }) => `${term}改为${text(offer, names)}`)
          .join('；');
  return (
    <Section id="steps" title="办理">
      {steps.length === 0 ? (
        <EmptyState
          title="现在没有需要您办理的事"
          sentence={`该记录${waitsFor === null ? '已办结' : `正等待${waitsFor}`}。`}
        />
      ) : null}
      {steps.includes('agree') ? <p>{`对方意见：${offered === '' ? '按登记内容认定' : offered}。`}</p> : null}
      <FactSteps
        steps={steps}
        actions={actions}
        fact={{ id, version }}
        newKey={newKey}
        worded={(step) =>
          form(step, {
            ...words[step],
            id: step,
            formKey: newKey(),
            summary: words[step].label,
            hidden: step === 'save' ? { id, version } : { 'ref.id': id, 'ref.version': version },
          })
        }
      />
    </Section>
  );
}
