import type { Context, Outcome } from '@/db/command';
import { approveFlow, discardFlow, returnFlow, saveFlow, submitFlow, withdrawFlow } from '@/db/commands/flow';
import { reverseFlow } from '@/db/commands/flow-reverse';
import type { CommandOn } from './attempts';
import type { FlowTestRecord } from './flow-records';

export type FlowCommand = CommandOn<'flow'>;
type Attempt = (context: Context, record: FlowTestRecord) => Promise<Outcome>;

const reason = '与银行回单核对后提出';
const ref = ({ id, version }: FlowTestRecord) => ({ id, version });

/** Each command as a person would give it who sees the entry as it stands. */
export const flowAttempts: Record<FlowCommand, Attempt> = {
  'flow.save': (context, record) =>
    saveFlow(context, {
      ...{ stage: record.stage, form: 'money', projectId: String(record.projectId), amountFen: '2.5' },
      ...{ flowedOn: '2025-03-04', payer: '演示公益会', payee: '榕江县演示社', isAnother: 'on' },
      ...{ ...ref(record), programme: record.programme },
    }),
  'flow.discard': (context, record) => discardFlow(context, ref(record)),
  'flow.submit': (context, record) => submitFlow(context, ref(record)),
  'flow.withdraw': (context, record) => withdrawFlow(context, ref(record)),
  'flow.approve': (context, record) => approveFlow(context, ref(record)),
  'flow.return': (context, record) => returnFlow(context, { ref: ref(record), reason }),
  'flow.reverse': (context, record) =>
    reverseFlow(context, { ref: ref(record), reversedOn: '2025-06-30', reason }),
};
