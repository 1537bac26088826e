import 'server-only';
import { dayOf, isPlainDate, type PlainDate } from '@/domain/calendar';

const movable = globalThis as typeof globalThis & { yueqianToday?: PlainDate };

export function now(): Date {
  return new Date();
}

/** The business day, Asia/Shanghai. A demo or test build can pin and move it; a production build has no such branch. */
export function today(): PlainDate {
  if (process.env.YUEQIAN_MOVABLE_DATE === 'yes') return pinnedToday() ?? dayOf(now());
  return dayOf(now());
}

/** The day that a demo or test is pinned to, or null where it follows the calendar. */
export function pinnedToday(): PlainDate | null {
  if (process.env.YUEQIAN_MOVABLE_DATE !== 'yes') return null;
  const pinned = movable.yueqianToday ?? process.env.APP_TODAY ?? '';
  return isPlainDate(pinned) ? pinned : null;
}

export function moveToday(date: PlainDate): void {
  if (process.env.YUEQIAN_MOVABLE_DATE === 'yes') movable.yueqianToday = date;
}
