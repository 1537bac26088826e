const second = 1000;
const minute = 60 * second;

/** 等保 8.1.4.1: a session ends after half an hour without use, and eight hours after signing in whatever happens. */
const idleMinutes = 30;
export const absoluteHours = 8;

interface Times {
  readonly seenAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

/** A clock that was set back would let a session live longer, so the session ends. */
function wentBack({ seenAt }: Times, now: Date): boolean {
  return now.getTime() < seenAt.getTime() - 5 * second;
}

export function isOver(session: Times, now: Date): boolean {
  return (
    session.endedAt !== null ||
    now >= session.expiresAt ||
    now.getTime() >= session.seenAt.getTime() + idleMinutes * minute ||
    wentBack(session, now)
  );
}

/** Being seen is written down once a minute at most. */
export function isDueToBeSeen({ seenAt }: Times, now: Date): boolean {
  return now.getTime() >= seenAt.getTime() + minute;
}

interface Admission {
  readonly isDemo: boolean;
  readonly disabledAt: Date | null;
}

/** Demo accounts exist for demonstrations and tests; anywhere else they are as good as disabled. */
export function isAdmitted({ isDemo, disabledAt }: Admission, mode: 'production' | 'demo' | 'test'): boolean {
  return disabledAt === null && (!isDemo || mode !== 'production');
}
