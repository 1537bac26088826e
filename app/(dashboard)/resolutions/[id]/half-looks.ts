import type { FormAction } from '@/components/ui/form-state';
import type { TextField } from '@/components/ui/text-fields';
import type { HalfAct } from '@/domain/resolution';
import * as actions from '../actions';

interface Look {
  readonly action: FormAction;
  readonly tone: 'primary' | 'secondary' | 'danger';
  /** How the command takes the half: in a list, by itself, or with the version of the whole. */
  readonly takes: 'refs' | 'half' | 'both';
  readonly fields: readonly TextField[];
}

const reason: TextField = { name: 'reason', label: '原因', rows: 3, isRequired: true };
const text: TextField = { name: 'text', label: '进展情况', rows: 3, isRequired: true };

export const looks: Record<HalfAct, Look> = {
  assign: { action: actions.assign, tone: 'primary', takes: 'refs', fields: [] },
  receive: { action: actions.receive, tone: 'primary', takes: 'refs', fields: [] },
  report: {
    action: actions.report,
    tone: 'primary',
    takes: 'half',
    fields: [
      text,
      { name: 'percent', label: '完成百分比', type: 'number', hint: '0 到 100 的整数', isRequired: true },
      { name: 'evidence', label: '佐证材料', hint: '文件名、文号或会议名称，可不填' },
    ],
  },
  claim: {
    action: actions.claim,
    tone: 'secondary',
    takes: 'half',
    fields: [
      text,
      { name: 'evidence', label: '佐证材料', hint: '文件名、文号或会议名称', rows: 2, isRequired: true },
    ],
  },
  withdraw: { action: actions.withdraw, tone: 'secondary', takes: 'half', fields: [] },
  verify: { action: actions.verify, tone: 'primary', takes: 'refs', fields: [] },
  'send-back': { action: actions.sendBack, tone: 'danger', takes: 'half', fields: [reason] },
  confirm: { action: actions.confirm, tone: 'primary', takes: 'both', fields: [] },
  reject: { action: actions.reject, tone: 'danger', takes: 'both', fields: [reason] },
};
