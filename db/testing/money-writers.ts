import type { Outcome } from '@/db/command';
import * as commands from '@/db/commands/flow';
import { reverseFlow } from '@/db/commands/flow-reverse';
import { chance } from '@/db/seed/world/chance';
import { giverOf, type Stage, stages } from '@/domain/flow';
import type { State } from '@/domain/workflow';
import { attempted, type Tally } from './activity-writers';
import { contextOf, type TestDatabase } from './database';
import { matchWriter } from './match-writer';
import { projectWorld } from './projects';

const entrySteps = ['enter', 'submit', 'withdraw', 'approve', 'return', 'discard', 'reverse'] as const;
type EntryStep = (typeof entrySteps)[number];
export const moneySteps = [
  ...entrySteps,
  ...(['open', 'agree', 'dispute', 'propose', 'reopen'] as const),
] as const;

/** What may come next; the others are tried as well, and refused. */
const next: Readonly<Partial<Record<State, readonly EntryStep[]>>> = {
  draft: ['submit', 'submit', 'submit', 'discard'],
  returned: ['submit', 'submit', 'discard'],
  submitted: ['approve', 'approve', 'approve', 'approve', 'return', 'withdraw'],
  approved: ['reverse'],
};

/** Of which state the entry is that is touched, at times only a reversing one; of none where a new one is begun. */
const touched = [
  ...(['none', 'none', 'draft', 'draft', 'draft', 'draft', 'submitted', 'submitted'] as const),
  ...(['submitted', 'returned', 'approved'] as const),
];
interface Row {
  readonly id: number;
  readonly version: number;
  readonly side: Side;
  readonly state: State;
}

/** What a writer draws: numbers and picks that the seed decides, the same in every run. */
export interface Draws {
  readonly draw: (what: string) => number;
  readonly pick: <Item>(items: readonly Item[], what: string) => Item | undefined;
}

function drawsOf(seed: string): Draws {
  const draw = (what: string) => chance(`${seed} ${what}`);
  return { draw, pick: (items, what) => items[Math.floor(draw(what) * items.length)] };
}

async function castOf() {
  const gd = {
    enters: [await contextOf('gd-staff'), await contextOf('gd-city')],
    reviews: [await contextOf('gd-reviewer')],
  };
  const gz = {
    enters: [await contextOf('gz-staff'), await contextOf('gz-county')],
    reviews: [await contextOf('gz-reviewer'), await contextOf('gz-prefecture')],
  };
  return { gd, gz };
}
export type Cast = Awaited<ReturnType<typeof castOf>>;
export type Side = keyof Cast;

const pledges = ['60000', '90000', '99999.99'];
const amounts = ['10000', '20000', '20000', '19999.99', '33333.33', '0.01'];

interface Given {
  readonly writers: number;
  readonly each: number;
  readonly seed: string;
}

/** Lets some writers do random things to the money of eight projects of 1 000 000 元 at once, of one side and the other. */
export async function letMoneyFlow(database: TestDatabase, { writers, each, seed }: Given): Promise<Tally> {
  const world = projectWorld(database);
  const projects: number[] = [];
  for (let at = 0; at < 8; at += 1) projects.push(await world.official({ budgetFirstFen: '100' }));
  const cast = await castOf();
  const match = matchWriter(database, cast, projects);
  const tally: Tally = new Map();

  /** Two of the projects are the only ones in which more may come than there is, where an entry says why. */
  const typed = ({ draw, pick }: Draws, stage: Stage) => {
    const at = Math.floor(draw('project') * projects.length);
    return {
      ...{ stage, projectId: String(projects[at]), programme: 'guangdong-guizhou-2023' },
      form: draw('form') < 0.1 ? ('goods' as const) : ('money' as const),
      amountFen: pick(stage === 'pledged' ? pledges : amounts, 'amount') ?? '1',
      flowedOn: `2025-0${1 + Math.floor(draw('month') * 6)}-1${Math.floor(draw('day') * 10)}`,
      ...{ payer: '演示公益会', payee: '榕江县演示社', isAnother: 'on' as const },
      excess: at < 2 && draw('excess') < 0.3 ? '应急追加' : '',
    };
  };

  async function touch(draws: Draws): Promise<void> {
    const { draw, pick } = draws;
    const [row] = await database.owner<Row>(
      `with these as (select * from flows where state = $1 and (reverses_id is not null or $3))
        select f.id::int, f.version, d.code as side, f.state from these f join departments d on d.id = f.department_id
        order by f.id offset floor($2::float8 * (select count(*) from these)) limit 1`,
      [pick(touched, 'state'), draw('row'), draw('off') < 0.7],
    );
    const step = row
      ? (pick(draw('fit') < 0.85 ? (next[row.state] ?? []) : entrySteps, 'step') ?? 'enter')
      : 'enter';
    const stage = pick(stages, 'stage') ?? 'paid';
    const side = step === 'enter' ? (giverOf(stage) === 'giving' ? 'gd' : 'gz') : (row?.side ?? 'gd');
    const by = pick(cast[side].enters, 'who') ?? cast[side].enters[0];
    const reviewer = pick(cast[side].reviews, 'who') ?? cast[side].reviews[0];
    if (by === undefined || reviewer === undefined) return;
    const ref = { id: row?.id ?? 0, version: row?.version ?? 0 };
    const acts: Record<EntryStep, () => Promise<Outcome>> = {
      enter: () => commands.saveFlow(by, typed(draws, stage)),
      submit: () => commands.submitFlow(by, ref),
      withdraw: () => commands.withdrawFlow(by, ref),
      approve: () => commands.approveFlow(reviewer, ref),
      return: () => commands.returnFlow(reviewer, { ref, reason: '核对' }),
      discard: () => commands.discardFlow(by, ref),
      reverse: () => reverseFlow(by, { ref, reversedOn: '2025-07-01', reason: '重复登记' }),
    };
    await attempted(tally, step, acts[step]);
  }

  const write = async (writer: number) => {
    for (let at = 0; at < each; at += 1) {
      const draws = drawsOf(`${seed} ${writer} ${at}`);
      await (draws.draw('what') < 0.7 ? touch(draws) : match(draws, tally));
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  return tally;
}
