import 'server-only';
import { and, asc, eq, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import { notices, organisations } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import type { NoticeFilter, NoticeView } from '@/domain/notice-filter';
import { mayIssue } from '@/domain/notice-offer';
import { listLetters } from './letter';
import { hasNext, listNotices, noticeScope } from './notice';
import { noticeChoices } from './notice-choices';
import { listWaitingNotices } from './notice-waiting';

const pageSize = 50;

/** The notices of the person's side, a page of them by key, what waits for the person, and the letters. */
export function readNotices(actor: Actor, filter: NoticeFilter, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const found = await listNotices(tx, actor, {
      which: and(which(filter, today), after(filter)),
      today,
      limit: pageSize + 1,
    });
    const lines = found.slice(0, pageSize);
    const last = lines.at(-1);
    return {
      lines,
      next: found.length > pageSize && last ? { on: last.issuedOn, id: last.id } : null,
      units: await listAddressed(tx, actor),
      waiting: await listWaitingNotices(tx, actor, today),
      letters: await listLetters(tx, actor),
      choices: mayIssue(actor) ? await noticeChoices(tx, snapshot, actor, today) : null,
    };
  });
}

/** The units in scope that a notice was ever issued to. */
function listAddressed(tx: Tx, actor: Actor) {
  return tx
    .selectDistinct({ id: organisations.id, name: organisations.name })
    .from(notices)
    .innerJoin(organisations, eq(organisations.id, notices.organisationId))
    .where(noticeScope(actor))
    .orderBy(asc(organisations.id));
}

function which({ level, state, unit }: NoticeFilter, today: PlainDate): SQL | undefined {
  const open = and(isNull(notices.answeredOn), sql`not ${hasNext}`);
  const states: Record<NoticeView, SQL | undefined> = {
    overdue: and(open, lt(notices.dueOn, today)),
    issued: and(open, isNull(notices.receivedOn)),
    received: and(open, isNotNull(notices.receivedOn)),
    escalated: and(isNull(notices.answeredOn), hasNext),
    answered: isNotNull(notices.answeredOn),
  };
  return and(
    level === undefined ? undefined : eq(notices.level, level),
    state === undefined ? undefined : states[state],
    unit === undefined ? undefined : eq(notices.organisationId, unit),
  );
}

/** Behind the last line of the page before, in the order of the list. */
function after({ after: key }: NoticeFilter): SQL | undefined {
  if (key === undefined) return undefined;
  return or(lt(notices.issuedOn, key.on), and(eq(notices.issuedOn, key.on), lt(notices.id, key.id)));
}

export type NoticesPage = Awaited<ReturnType<typeof readNotices>>;
