import { randomUUID } from 'node:crypto';
import * as actions from '@/app/(dashboard)/visits/actions';
import { FactSteps } from '@/components/fact/fact-steps';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { VisitForm } from '@/components/visit/visit-form';
import { WordingForm } from '@/components/visit/wording-form';
import type { VisitRecord } from '@/db/queries/visit';
import { differing } from '@/domain/fact';
import { visitFields } from '@/domain/visit';

/** 办理: what the person may do to the visit now, or who is waited for. */
export function StepsSection({ steps, row, content, offer, names, waitsFor }: VisitRecord) {
  const { id, version } = row;
  const common = { parties: names.parties, visit: content };
  const offered =
    offer === null || !steps.includes('agree')
      ? ''
      : differing(visitFields, content, offer)
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
        actions={{ ...actions, save: actions.change, return: actions.giveBack }}
        fact={{ id, version }}
        newKey={randomUUID}
        worded={(step) =>
          step === 'save' ? (
            <VisitForm
              key={step}
              {...common}
              id={step}
              formKey={randomUUID()}
              action={actions.change}
              label="修改"
              summary="修改"
              submit="保存修改"
              hidden={{ id, version }}
            />
          ) : (
            <WordingForm
              key={step}
              {...common}
              id={step}
              formKey={randomUUID()}
              action={actions[step]}
              hidden={{ 'ref.id': id, 'ref.version': version }}
              label={step === 'dispute' ? '提出异议' : '提出协商意见'}
              submit={step === 'dispute' ? '提交异议' : '提交协商意见'}
              tone={step === 'dispute' ? 'danger' : 'secondary'}
            />
          )
        }
      />
    </Section>
  );
}
