import { has } from './actor';
import { isWithin } from './organisation';
import { factPolicy, ledgerSteps } from './policy-fact';
import { entryOf, type Rule } from './policy-rule';

const entry = entryOf('trust');

/** The unit that filed it, and of its side the one where its trustee is: a correction may have been another's. */
const looksAfter: Rule<'trust'> = (actor, { departmentId, organisationPath, trustee }) =>
  has(actor, 'staff') &&
  actor.departmentId === departmentId &&
  (isWithin(organisationPath, actor.organisationPath) ||
    (trustee?.departmentId === departmentId && isWithin(trustee.path, actor.organisationPath)));

/** Trusts are entered where they are filed, which is where their trustee is; departments answer each other. */
export const trustPolicy = {
  ...factPolicy('trust', ledgerSteps, {
    word: '慈善信托',
    refusal: '慈善信托由受托人所在地的填报人登记；请联系当地填报人。',
    enters: (actor) => has(actor, 'staff'),
  }),
  'trust.note': entry('信托事项由登记一方在登记单位或受托人所在地的填报人办理，请联系他们。', looksAfter),
  'trust.count': entry('期末余额由登记一方在登记单位或受托人所在地的填报人填报，请联系他们。', looksAfter),
  'trust.strike': entry('只有登记一方的填报人可以划销，请联系登记的单位。', looksAfter),
} as const;
