import { randomUUID } from 'node:crypto';
import * as actions from '@/app/(dashboard)/pairings/actions';
import { FactSteps } from '@/components/fact/fact-steps';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { PairingForm } from '@/components/pairing/pairing-form';
import type { PairingRecord } from '@/db/queries/pairing-record';
import { differing } from '@/domain/fact';
import { pairingFields } from '@/domain/pairing';

/** 办理: what the person may do to the pairing now, or who is waited for. */
export function StepsSection({ steps, row, content, offer, names, waitsFor }: PairingRecord) {
  const { id, version } = row;
  const common = { pairing: content };
  const ends = { helperId: content.helperId, receiverId: content.receiverId };
  const offered =
    offer === null || !steps.includes('agree')
      ? ''
      : differing(pairingFields, content, offer)
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
            <PairingForm
              key={step}
              {...common}
              id={step}
              formKey={randomUUID()}
              action={actions.change}
              label="修改"
              summary="修改"
              submit="保存修改"
              hidden={{ id, version, ...ends }}
            />
          ) : (
            <PairingForm
              key={step}
              {...common}
              id={step}
              formKey={randomUUID()}
              action={actions[step]}
              asksReason
              hidden={{ 'ref.id': id, 'ref.version': version, ...ends }}
              summary={step === 'dispute' ? '提出异议' : '提出协商意见'}
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
