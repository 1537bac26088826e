import { randomUUID } from 'node:crypto';
import { WordForm } from '@/components/match/word-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { TextForm } from '@/components/ui/text-form';
import type { MatchRecord } from '@/db/queries/match-record';
import { differenceReasonWords } from '@/domain/match';
import * as actions from '../actions';

/** 办理: what the person may say of the match now. */
export function SaySection({ match, steps }: MatchRecord) {
  const common = { formKey: '', hidden: { 'ref.id': match.id, 'ref.version': match.version } };
  const word = match.reason === null ? '' : `：${differenceReasonWords[match.reason]}`;
  return (
    <Section id="steps" title="办理">
      {steps.length === 0 ? (
        <EmptyState
          title="现在没有需要您办理的事"
          sentence={
            match.state === 'proposed' || match.state === 'disputed'
              ? '等待对方民政厅审核人答复。'
              : '这组对账已办结；有误的请两厅审核人退回重对。'
          }
        />
      ) : null}
      {steps.includes('agree') ? (
        <TextForm
          {...{ ...common, formKey: randomUUID(), id: 'agree', action: actions.agree }}
          label="同意"
          submit={`同意对方意见${word}`}
        />
      ) : null}
      {(['dispute', 'propose'] as const).map((step) =>
        steps.includes(step) ? (
          <WordForm
            key={step}
            {...{ ...common, formKey: randomUUID(), id: step, action: actions[step] }}
            label={step === 'dispute' ? '提出异议' : '提出协商意见'}
            summary={step === 'dispute' ? '提出异议' : '提出协商意见'}
            submit={step === 'dispute' ? '提交异议' : '提交协商意见'}
            tone={step === 'dispute' ? 'danger' : 'secondary'}
            asksReason
            reason={match.reason}
            isNoteRequired
          />
        ) : null,
      )}
      {steps.includes('reopen') ? (
        <TextForm
          {...{ ...common, formKey: randomUUID(), id: 'reopen', action: actions.reopen }}
          label="退回重对"
          summary="退回重对"
          submit="确认退回"
          tone="danger"
          fields={[
            {
              ...{ name: 'note', label: '原因', rows: 2, isRequired: true },
              hint: '不是同一笔，或余款已到账需要重新对账的，请写明。',
            },
          ]}
        />
      ) : null}
    </Section>
  );
}
