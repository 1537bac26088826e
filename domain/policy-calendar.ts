import type { Actor } from './actor';
import { entryOf } from './policy-rule';
import { administrators } from './role';

const feed = entryOf('calendar');

function isOwn(actor: Actor, { accountId }: { readonly accountId: number }): boolean {
  return actor.accountId === accountId && !actor.roles.some((role) => administrators.includes(role));
}

/** Everybody who does business may have an address of their own, and nobody one of another's. */
export const calendarPolicy = {
  'calendar.subscribe': feed('只有办理业务的账号可以订阅会议日历，请用本人账号办理。', isOwn),
  'calendar.end': feed('只能停用本人的订阅地址，请用本人账号办理。', isOwn),
} as const;
