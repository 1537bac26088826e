import { has } from './actor';
import { factPolicy, isReviewerAt, isStaffAt, ledgerSteps, reviewsEitherEnd } from './policy-fact';
import { entryOf } from './policy-rule';

const entry = entryOf('pairing');

/** Pairings are entered by whoever looks after one of the two ends; the content says which, so the command checks that. */
export const pairingPolicy = {
  ...factPolicy('pairing', ledgerSteps, {
    word: '结对记录',
    refusal: '结对由填报人登记；请联系本单位填报人。',
    enters: (actor) => has(actor, 'staff'),
  }),
  /** Either side lets a pairing go: it is no quota (民函〔2023〕49号), and the reason stays. */
  'pairing.exit': entry('退出结对由双方所在地民政部门的审核人办理，请联系审核人。', reviewsEitherEnd),
  'pairing.ask': entry(
    '知晓情况由受援单位所在地民政部门登记，请联系当地民政局。',
    (actor, { receiver }) =>
      actor.departmentId === receiver?.departmentId &&
      (isReviewerAt(actor, receiver.path) || isStaffAt(actor, receiver.path)),
  ),
} as const;
