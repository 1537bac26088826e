import 'server-only';
import { randomUUID } from 'node:crypto';
import * as actions from '@/app/(dashboard)/readings/actions';
import type { OfferedStep } from '@/components/reading/reading-steps';
import type { ReadingStep } from '@/domain/offer';

type Look = Omit<OfferedStep, 'formKey' | 'name'>;

const plain = { takes: 'ref', asksReason: false, asksFigure: false, tone: 'secondary' } as const;

const looks: Record<ReadingStep, Look> = {
  submit: {
    ...plain,
    label: '提交审核',
    submit: '提交审核',
    action: actions.submit,
    takes: 'refs',
    tone: 'primary',
  },
  withdraw: { ...plain, label: '撤回', submit: '撤回修改', action: actions.withdraw },
  approve: {
    ...plain,
    label: '审核通过',
    submit: '审核通过',
    action: actions.approve,
    takes: 'refs',
    tone: 'primary',
  },
  return: {
    ...plain,
    label: '退回',
    submit: '确认退回',
    action: actions.giveBack,
    asksReason: true,
    tone: 'danger',
  },
  confirm: {
    ...plain,
    label: '互认',
    submit: '互认该数',
    action: actions.confirm,
    takes: 'refs',
    tone: 'primary',
  },
  dispute: {
    ...plain,
    label: '提出异议',
    submit: '提交异议',
    action: actions.dispute,
    asksReason: true,
    asksFigure: true,
    tone: 'danger',
  },
  agree: { ...plain, label: '同意对方的数', submit: '同意对方的数', action: actions.agree, tone: 'primary' },
  propose: {
    ...plain,
    label: '提出协商值',
    submit: '提交协商值',
    action: actions.propose,
    asksReason: true,
    asksFigure: true,
  },
  correct: { ...plain, label: '更正', submit: '建立更正', action: actions.correct, asksReason: true },
};

/** The offered steps with the action of each and a key that makes one send one act; agreeing says to what. */
export function withActions(steps: readonly ReadingStep[], offer: string | null): OfferedStep[] {
  return steps.map((name) => {
    const look = looks[name];
    const submit = name === 'agree' && offer !== null ? `${look.submit}：${offer}` : look.submit;
    return { ...look, submit, name, formKey: randomUUID() };
  });
}
