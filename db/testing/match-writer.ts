import type { Context } from '@/db/command';
import { agreeMatch, disputeMatch, proposeMatch, reopenMatch } from '@/db/commands/match';
import { openMatch } from '@/db/commands/match-open';
import type { DifferenceReason, MatchState } from '@/domain/match';
import { attempted, type Tally } from './activity-writers';
import type { TestDatabase } from './database';
import type { Cast, Draws, Side } from './money-writers';

interface Entry {
  readonly id: number;
  readonly stage: string;
  readonly fen: number;
}
interface Held {
  readonly id: number;
  readonly version: number;
  readonly state: MatchState;
  readonly side: Side;
  readonly difference: number;
}

type Step = 'agree' | 'dispute' | 'propose' | 'reopen';
const next: Readonly<Record<MatchState, readonly Step[]>> = {
  proposed: ['agree', 'agree', 'agree', 'dispute', 'dispute', 'dispute', 'reopen'],
  disputed: ['agree', 'agree', 'propose', 'propose', 'reopen'],
  agreed: ['reopen', 'agree', 'dispute', 'propose'],
  reopened: ['agree'],
};

/** The reviewer of a department, who alone answers. */
const reviewer = (cast: Cast, side: Side): Context => {
  const [first] = cast[side].reviews;
  if (first === undefined) throw new Error('nobody reviews');
  return first;
};

/** What a writer does to matches of the projects: opens one of what is free, or says something of one that is there. */
export function matchWriter(database: TestDatabase, cast: Cast, projects: readonly number[]) {
  async function open({ draw, pick }: Draws, tally: Tally): Promise<void> {
    // Now and then what is no longer free, or was taken off, is tried as well.
    const free =
      draw('free') < 0.9
        ? `and not exists (select from match_flows l where l.flow_id = f.id and l.is_live)
          and not exists (select from flows r where r.reverses_id = f.id and r.state = 'approved')`
        : '';
    const rows = await database.owner<Entry>(
      `select f.id::int, f.stage, f.amount_fen::int as fen from flows f where f.project_id = $1 and f.form = 'money'
        and f.state = 'approved' and f.stage in ('paid', 'received') and f.reverses_id is null ${free} order by f.id`,
      [pick(projects, 'source')],
    );
    const paid = pick(
      rows.filter(({ stage }) => stage === 'paid'),
      'paid',
    );
    if (paid === undefined) return;
    const received = rows
      .filter(({ stage }) => stage === 'received')
      .toSorted((one, other) => Math.abs(one.fen - paid.fen) - Math.abs(other.fen - paid.fen))
      .slice(0, draw('parts') < 0.2 ? 2 : 1);
    const difference = received.reduce((left, { fen }) => left - fen, paid.fen);
    const reason = difference === 0 ? '' : reasonOf(difference, received.length === 0);
    const [staff] = cast[draw('side') < 0.5 ? 'gd' : 'gz'].enters;
    if (staff === undefined) return;
    const flows = [paid, ...received].map(({ id }) => id);
    await attempted(tally, 'open', () =>
      openMatch(staff, { programme: 'guangdong-guizhou-2023', flows, reason, note: '' }),
    );
  }

  async function say({ draw, pick }: Draws, tally: Tally): Promise<void> {
    // Seldom what was sent back: nothing can be said of it.
    const some = draw('late') < 0.95 ? `state <> 'reopened'` : 'true';
    const [held] = await database.owner<Held>(
      `with these as (select * from matches where ${some})
        select m.id::int, m.version, m.state, d.code as side, m.difference_fen::int as difference from these m
        join departments d on d.id = m.department_id
        order by m.id offset floor($1::float8 * (select count(*) from these)) limit 1`,
      [draw('match')],
    );
    if (held === undefined) return;
    const step = pick(draw('fit') < 0.9 ? next[held.state] : next.proposed, 'say') ?? 'agree';
    const other: Side = held.side === 'gd' ? 'gz' : 'gd';
    const by = reviewer(cast, draw('own') < 0.9 ? other : held.side);
    const ref = { id: held.id, version: held.version };
    const word = { ref, reason: reasonOf(held.difference, draw('wording') < 0.5), note: '经核对' };
    const acts = {
      agree: () => agreeMatch(by, { ref, note: '' }),
      dispute: () => disputeMatch(by, word),
      propose: () => proposeMatch(by, word),
      reopen: () => reopenMatch(by, { ref, note: '重对' }),
    };
    await attempted(tally, step, acts[step]);
  }

  return (draws: Draws, tally: Tally) => (draws.draw('open') < 0.4 ? open(draws, tally) : say(draws, tally));
}

/** More came than was paid only by mistake. */
function reasonOf(difference: number, isAlone: boolean): DifferenceReason {
  if (difference < 0) return 'error';
  return isAlone ? 'in-transit' : 'fee';
}
