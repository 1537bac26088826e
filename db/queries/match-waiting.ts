import 'server-only';
import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { matches } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { idsOf } from '@/domain/flow-source';
import type { Programme } from '@/domain/facts';
import { sourceName } from '@/domain/flow';
import { matchStateWords } from '@/domain/match';
import { moneyExact } from '@/domain/money';
import { permits } from '@/domain/policy';
import type { Task } from '@/domain/task';
import { namesIn } from './fact-names';
import { flowLedger } from './flow';

/** More are seen on the page of 资金对账. */
const most = 200;

/** The matches that the other side's word stands on and that this person may answer. */
export async function matchTasks(tx: Tx, actor: Actor, programme: Programme): Promise<Task[]> {
  const parties = programme.parties.map(({ id }) => id);
  const other = parties.find((id) => id !== actor.departmentId);
  if (other === undefined || !permits('match.agree', actor, { parties, departmentId: other })) return [];
  const rows = await tx
    .select()
    .from(matches)
    .where(
      and(
        eq(matches.programmeId, programme.id),
        inArray(matches.state, ['proposed', 'disputed']),
        ne(matches.departmentId, actor.departmentId),
      ),
    )
    .orderBy(asc(matches.openedOn), asc(matches.id))
    .limit(most);
  const named = rows.map((row) => ({ row, of: idsOf(row.source) }));
  const contents = named.map(({ of }) => of);
  const names = { parties: programme.parties, ...(await namesIn(tx, flowLedger, contents)) };
  return named.map(({ row, of }) => ({
    kind: 'match-answer' as const,
    label: sourceName(of, names),
    href: `/flows/matches/${row.id}`,
    dueOn: null,
    about: `${matchStateWords[row.state]}，差异 ${moneyExact(row.differenceFen)}`,
  }));
}
