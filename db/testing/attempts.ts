import {
  agreeValue,
  confirmReadings,
  disputeReading,
  proposeAgreedValue,
} from '@/db/commands/reading/answer';
import { returnReading } from '@/db/commands/reading/return';
import { approveReadings } from '@/db/commands/reading/review';
import { saveReadings } from '@/db/commands/reading/save';
import { correctReading, submitReadings, withdrawReading } from '@/db/commands/reading/submit';
import { approveTarget, declineTarget, proposeTarget } from '@/db/commands/target';
import type { Context, Outcome } from '@/db/command';
import { sqlState } from '@/db/retry';
import type { CommandName, policy } from '@/domain/policy';
import type { Subjects } from '@/domain/policy-rule';
import { Refusal } from '@/domain/refusal';
import type { Verdict } from './permissions';
import { period, type TestRecord } from './records';

/** The commands whose subjects are of the kinds. */
export type CommandOn<Kind extends keyof Subjects> = {
  [Name in CommandName]: (typeof policy)[Name]['kind'] extends Kind ? Name : never;
}[CommandName];

/** The commands on readings and targets. */
export type FigureCommand = CommandOn<'reading' | 'target'>;

type Attempt = (context: Context, record: TestRecord) => Promise<Outcome>;

const why = '与台账核对后提出';

/** Each command as a person would give it who sees the record as it stands. */
export const attempts: Record<FigureCommand, Attempt> = {
  'reading.save': (context, { indicatorId, version, departmentId }) =>
    saveReadings(context, {
      entries: [
        {
          indicatorId,
          period: period.code,
          // Of the other side's figure there is none to be seen in one's own form.
          version: context.actor.departmentId === departmentId ? version : 0,
          value: '77',
          note: '已核实',
        },
      ],
    }),
  'reading.submit': (context, record) => submitReadings(context, { refs: [ref(record)] }),
  'reading.withdraw': (context, record) => withdrawReading(context, { ref: ref(record) }),
  'reading.correct': (context, record) => correctReading(context, { ref: ref(record), reason: why }),
  'reading.approve': (context, record) => approveReadings(context, { refs: [ref(record)] }),
  'reading.return': (context, record) => returnReading(context, { ref: ref(record), reason: why }),
  'reading.confirm': (context, record) => confirmReadings(context, { refs: [ref(record)] }),
  'reading.dispute': (context, record) =>
    disputeReading(context, { ref: ref(record), value: '80', reason: why }),
  'reading.propose': (context, record) => {
    const value = context.actor.departmentId === record.departmentId ? '85' : '86';
    return proposeAgreedValue(context, { ref: ref(record), value, reason: why });
  },
  'reading.agree': (context, record) => agreeValue(context, { ref: ref(record) }),
  // Of a target, the version is the newest revision that the person saw.
  'target.propose': (context, { indicatorId, version }) =>
    proposeTarget(context, {
      indicatorId,
      year: period.year,
      revision: version,
      value: '500',
      reason: why,
      documentNumber: '粤民函〔2025〕1号',
    }),
  'target.approve': (context, { id }) => approveTarget(context, { id, reason: '' }),
  'target.decline': (context, { id }) => declineTarget(context, { id, reason: why }),
};

function ref({ id, version }: TestRecord) {
  return { id, version };
}

/** How the attempt was answered; what is no answer at all is thrown on. */
export async function answerTo(attempt: Promise<Outcome>): Promise<Exclude<Verdict, 'new'> | 'busy'> {
  try {
    await attempt;
    return 'ok';
  } catch (error) {
    if (error instanceof Refusal) return error.kind;
    throw error;
  }
}

/** The same where the second wall alone answers: `denied` is its word. */
export async function answerOrDenied(attempt: Promise<Outcome>): Promise<string> {
  try {
    return await answerTo(attempt);
  } catch (error) {
    if (sqlState(error) === '42501') return 'denied';
    throw error;
  }
}
