import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { command, type Context } from '@/db/command';
import { partiesOf } from '@/db/commands/meeting/subject';
import { matchAnswers, matches } from '@/db/schema';
import {
  type DifferenceReason,
  type MatchAnswer,
  matchStateWords,
  moveMatch,
  wrongOfReason,
} from '@/domain/match';
import { matchSaid, matchWord } from '@/domain/match-input';
import { Refusal, refusedAt } from '@/domain/refusal';

type Match = typeof matches.$inferSelect;

async function movedOn(tx: Tx, id: number): Promise<Refusal> {
  const [now] = await tx.select({ state: matches.state }).from(matches).where(eq(matches.id, id));
  const standing = now ? `，现为“${matchStateWords[now.state]}”` : '';
  return new Refusal('conflict', `这笔对账已有变动${standing}；请刷新页面，按最新情况办理。`);
}

/** The match as the person saw it, with the parties of its programme. */
async function load(tx: Tx, ref: { readonly id: number; readonly version: number }) {
  const [match] = await tx.select().from(matches).where(eq(matches.id, ref.id));
  if (!match) throw new Refusal('missing', '没有找到这笔对账；请刷新页面。');
  if (match.version !== ref.version) throw await movedOn(tx, match.id);
  const parties = await partiesOf(tx, match.programmeId);
  return [{ match, parties, departmentId: match.departmentId }];
}

interface Given {
  readonly answer: MatchAnswer;
  readonly reason: DifferenceReason | null;
  readonly note: string;
}

/** Writes the department's own row; the second wall's trigger moves the match, or lets no row in. */
async function answer(tx: Tx, match: Match, { actor, today }: Context, given: Given) {
  const toState = moveMatch(given.answer, match.state);
  const [added] = await tx
    .insert(matchAnswers)
    .values({
      ...{ ...given, matchId: match.id, fromState: match.state, toState, version: match.version },
      ...{ departmentId: actor.departmentId, answeredBy: actor.accountId, answeredOn: today },
    })
    .returning({ id: matchAnswers.id });
  if (!added) throw await movedOn(tx, match.id);
  const { answer: said, reason, note } = given;
  return [
    {
      ...{ id: match.id, isShared: true },
      before: { state: match.state, reason: match.reason, note: match.note },
      after: { state: toState, answer: said, reason, note },
    },
  ];
}

/** The other side stands by it too: what differs is settled, or known to be on its way. */
export const agreeMatch = command({
  name: 'match.agree',
  input: matchSaid,
  load: (tx, { ref }) => load(tx, ref),
  change: async (tx, [subject], { note }, context) =>
    subject
      ? answer(tx, subject.match, context, { answer: 'agree', reason: subject.match.reason, note })
      : [],
  message: () => '已同意，双方确认。',
});

/** The other side sees the difference otherwise, and says why. */
export const disputeMatch = command({
  name: 'match.dispute',
  input: matchWord,
  load: (tx, { ref }) => load(tx, ref),
  change: async (tx, [subject], word, context) =>
    subject ? answer(tx, subject.match, context, worded(subject.match, 'dispute', word)) : [],
  message: () => '已提出异议，等待对方同意或协商。',
});

/** In a dispute either side says what it could agree to. */
export const proposeMatch = command({
  name: 'match.propose',
  input: matchWord,
  load: (tx, { ref }) => load(tx, ref),
  change: async (tx, [subject], word, context) =>
    subject ? answer(tx, subject.match, context, worded(subject.match, 'propose', word)) : [],
  message: () => '已提出协商意见，等待对方同意。',
});

/** The entries are free again (退回重对): because they do not belong together, or because the rest has come. */
export const reopenMatch = command({
  name: 'match.reopen',
  input: matchSaid,
  load: (tx, { ref }) => load(tx, ref),
  change: async (tx, [subject], { note }, context) => {
    if (!subject) return [];
    if (note === '') throw refusedAt({ note: '请说明为什么退回重对。' });
    return answer(tx, subject.match, context, { answer: 'reopen', reason: subject.match.reason, note });
  },
  message: () => '已退回，其中的记录可以重新对账。',
});

function worded(
  match: Match,
  said: 'dispute' | 'propose',
  { reason, note }: { readonly reason: DifferenceReason | null; readonly note: string },
): Given {
  if (match.differenceFen === 0) {
    throw new Refusal('conflict', '两方金额一致，没有可以协商的差异；认为不是同一笔的，请退回重对。');
  }
  if (note === '') throw refusedAt({ note: '请说明本方掌握的情况。' });
  const wrong = wrongOfReason(match.differenceFen, reason);
  if (wrong !== null) throw refusedAt({ reason: wrong });
  return { answer: said, reason, note };
}
