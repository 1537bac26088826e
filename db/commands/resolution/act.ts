import 'server-only';
import type { Tx } from '@/db/client';
import { command, type Context } from '@/db/command';
import { oneByOne } from '@/db/one-by-one';
import { resolutionEntries } from '@/db/schema';
import {
  afterAct,
  claim,
  confirmation,
  type HalfAct,
  halfRef,
  halfRefs,
  halfReturn,
  halfStateWords,
  progressReport,
  rejection,
} from '@/domain/resolution';
import { type HalfSubject, loadHalves, resolutionChange, resolutionMovedOn } from './subject';

/** What an input says beside which halves it is about. */
interface Said {
  readonly id?: number;
  readonly refs?: readonly unknown[];
  readonly percent?: number;
  readonly text?: string;
  readonly evidence?: string;
  readonly reason?: string;
  /** Given by what closes the resolution or throws it back: it has to stand as the person saw it. */
  readonly resolutionVersion?: number;
}

/** Writes what was done as an entry of the acting department; the trigger moves the half, or lets no entry in. */
async function act(tx: Tx, subject: HalfSubject, name: HalfAct, said: Said, { actor, today }: Context) {
  const { half, row } = subject;
  const toState = afterAct(name, half.state);
  const [written] = await tx
    .insert(resolutionEntries)
    .values({
      resolutionId: row.id,
      halfId: half.id,
      departmentId: actor.departmentId,
      act: name,
      fromState: half.state,
      toState,
      halfVersion: subject.seenVersion,
      resolutionVersion: said.resolutionVersion ?? null,
      percent: said.percent ?? null,
      progress: said.text ?? null,
      evidence: said.evidence === '' ? null : (said.evidence ?? null),
      reason: said.reason ?? null,
      enteredBy: actor.accountId,
      enteredOn: today,
    })
    .returning({ id: resolutionEntries.id });
  if (!written) throw await resolutionMovedOn(tx, row.id);
  const { percent, text, evidence, reason } = said;
  return resolutionChange(subject, { state: halfStateWords[toState], percent, text, evidence, reason });
}

/** One thing done to each half; what forms say beside it is the same for all, and lists say nothing. */
function doing(name: HalfAct) {
  return (tx: Tx, subjects: HalfSubject[], said: Said, context: Context) =>
    oneByOne(subjects, (subject) => act(tx, subject, name, said, context));
}

/** 交办: own leaders and supervisors hand halves to their lead units. */
export const assignHalves = command({
  name: 'resolution.assign',
  input: halfRefs,
  load: (tx, { refs }) => loadHalves(tx, refs),
  change: doing('assign'),
  message: (count) => `已交办 ${count} 项，等待牵头单位签收。`,
});

/** 签收 by the lead unit. */
export const receiveHalves = command({
  name: 'resolution.receive',
  input: halfRefs,
  load: (tx, { refs }) => loadHalves(tx, refs),
  change: doing('receive'),
  message: (count) => `已签收 ${count} 项。`,
});

export const reportProgress = command({
  name: 'resolution.report',
  input: progressReport,
  load: (tx, input) => loadHalves(tx, [input]),
  change: doing('report'),
  message: () => '进展已填报。',
});

/** 已完成 is what the lead unit claims; nothing is closed by it. */
export const claimHalf = command({
  name: 'resolution.claim',
  input: claim,
  load: (tx, input) => loadHalves(tx, [input]),
  change: doing('claim'),
  message: () => '已申请销号，等待本方督查核实。',
});

export const withdrawClaim = command({
  name: 'resolution.withdraw',
  input: halfRef,
  load: (tx, input) => loadHalves(tx, [input]),
  change: doing('withdraw'),
  message: () => '已撤回申请，可以继续办理。',
});

/** Own supervisors check the claim. */
export const verifyHalves = command({
  name: 'resolution.verify',
  input: halfRefs,
  load: (tx, { refs }) => loadHalves(tx, refs),
  change: doing('verify'),
  message: (count) => `已核实 ${count} 项，等待对方确认。`,
});

export const sendBackHalf = command({
  name: 'resolution.send-back',
  input: halfReturn,
  load: (tx, input) => loadHalves(tx, [input]),
  change: doing('send-back'),
  message: () => '已退回牵头单位继续办理。',
});

/** The other side stands by it; with the last half the resolution is closed (销号). */
export const confirmHalf = command({
  name: 'resolution.confirm',
  input: confirmation,
  load: (tx, input) => loadHalves(tx, [input]),
  change: doing('confirm'),
  message: () => '已确认；两方都完成并互相确认后，该议定事项销号。',
});

export const rejectHalf = command({
  name: 'resolution.reject',
  input: rejection,
  load: (tx, input) => loadHalves(tx, [input]),
  change: doing('reject'),
  message: () => '已答复不予确认，由对方继续办理。',
});
