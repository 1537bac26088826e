import { has } from './actor';
import { factPolicy } from './policy-fact';
import { entryOf } from './policy-rule';
import { isWithin } from './organisation';

const entry = entryOf('flow');
const steps = ['save', 'submit', 'withdraw', 'approve', 'return', 'discard'] as const;

/** An entry is its own side's word: nobody confirms or corrects it, and what was wrong is taken off by a reversing one. */
export const flowPolicy = {
  ...factPolicy('flow', steps, {
    word: '资金记录',
    refusal: '资金往来由填报人登记；请联系本单位填报人。',
    enters: (actor) => has(actor, 'staff'),
  }),
  'flow.reverse': entry(
    '冲销由登记单位或其上级单位的填报人办理，请联系填报人。',
    (actor, { departmentId, organisationPath }) =>
      has(actor, 'staff') &&
      actor.departmentId === departmentId &&
      isWithin(organisationPath, actor.organisationPath),
  ),
} as const;
