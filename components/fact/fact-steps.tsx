import type { ReactNode } from 'react';
import type { FormAction } from '@/components/ui/form-state';
import { TextForm } from '@/components/ui/text-form';
import type { FactStep } from '@/domain/policy-fact';

interface FactStepsProps {
  readonly steps: readonly FactStep[];
  /** None of a step that the ledger does not have. */
  readonly actions: Readonly<Partial<Record<FactStep, FormAction>>>;
  readonly fact: { readonly id: number; readonly version: number };
  /** A new key for each form. */
  readonly newKey: () => string;
  /** The forms that ask for the noun's content: changing, disputing, proposing. */
  readonly worded: (step: 'save' | 'dispute' | 'propose') => ReactNode;
}

const plain = {
  submit: { submit: '提交审核', tone: 'primary' },
  approve: { submit: '审核通过', tone: 'primary' },
  confirm: { submit: '互认该记录', tone: 'primary' },
  agree: { submit: '同意对方意见', tone: 'primary' },
  withdraw: { submit: '撤回修改', tone: 'secondary' },
} as const;

const withReason = {
  return: { summary: '退回', submit: '确认退回', tone: 'danger' },
  correct: { summary: '更正', submit: '建立更正', tone: 'secondary' },
} as const;

/** What the person may do to the fact now, in order: plain steps as buttons, those that ask for something in a fold. */
export function FactSteps({ steps, actions, fact, newKey, worded }: FactStepsProps) {
  return steps.map((step) => {
    const action = actions[step];
    if (action === undefined) return null;
    const common = { id: step, action, formKey: newKey() };
    switch (step) {
      case 'save':
      case 'dispute':
      case 'propose':
        return worded(step);
      case 'return':
      case 'correct':
        return (
          <TextForm
            key={step}
            {...common}
            {...withReason[step]}
            label={withReason[step].summary}
            hidden={{ 'ref.id': fact.id, 'ref.version': fact.version }}
            fields={[{ name: 'reason', label: '原因', rows: 3, isRequired: true }]}
          />
        );
      case 'discard':
        return (
          <TextForm
            key={step}
            {...common}
            label="删除暂存"
            summary="删除暂存"
            submit="确认删除"
            tone="danger"
            hidden={{ id: fact.id, version: fact.version }}
          />
        );
      default:
        return (
          <TextForm
            key={step}
            {...common}
            {...plain[step]}
            label={plain[step].submit}
            hidden={{ id: fact.id, version: fact.version }}
          />
        );
    }
  });
}
