import type { Outcome } from '@/db/command';
import * as commands from '@/db/commands/activity';
import { chance } from '@/db/seed/world/chance';
import { Refusal } from '@/domain/refusal';
import type { Activity } from '@/domain/activity';
import type { State } from '@/domain/workflow';
import { contextOf, type TestDatabase } from './database';
import { importWriter } from './import-writers';
import { pairingRecords } from './pairing-records';

const steps = [
  ...(['enter', 'save', 'submit', 'withdraw', 'discard', 'approve', 'return', 'confirm', 'dispute'] as const),
  ...(['agree', 'correct'] as const),
];
type Step = (typeof steps)[number];

/** What may come next; the others are tried as well, and refused. */
const next: Readonly<Record<State, readonly Step[]>> = {
  draft: ['submit', 'submit', 'save', 'discard'],
  returned: ['save', 'submit', 'discard'],
  submitted: ['approve', 'approve', 'approve', 'return', 'withdraw'],
  approved: ['confirm', 'confirm', 'dispute'],
  disputed: ['agree'],
  confirmed: ['correct'],
};

/** What a run of writers came to, by step: how often it was done, and how often refused. */
export type Tally = Map<string, { done: number; refused: number }>;

/**
 * Lets some writers do random things to the activities of six pairings at once, of one side and the other, each in its own
 * order that the seed decides; a step that does not fit is refused, as it would be to a person.
 */
export async function letWrite(
  database: TestDatabase,
  { writers, each, seed }: { readonly writers: number; readonly each: number; readonly seed: string },
): Promise<Tally> {
  const pair = pairingRecords(database);
  const pairings: number[] = [];
  for (let at = 0; at < 6; at += 1) {
    const { id } = await pair({ filer: at % 2 ? 'gd-city' : 'gz-county', reporter: '-', state: 'confirmed' });
    pairings.push(id);
  }
  const people = {
    gd: {
      enters: await contextOf('gd-city'),
      reviews: await contextOf('gd-reviewer'),
      climbs: await contextOf('gd-reviewer'),
    },
    gz: {
      enters: await contextOf('gz-county'),
      reviews: await contextOf('gz-reviewer'),
      climbs: await contextOf('gz-prefecture'),
    },
  };
  const imports = importWriter(database);
  const ids: number[] = [];
  const tally: Tally = new Map();
  const write = async (writer: number) => {
    for (let at = 0; at < each; at += 1) {
      const draw = (what: string) => chance(`${seed} ${writer} ${at} ${what}`);
      const pick = <Item>(items: readonly Item[], what: string) =>
        items[Math.floor(draw(what) * items.length)];
      const content = {
        ...{
          pairingId: pick(pairings, 'pairing') ?? 0,
          kind: draw('kind') < 0.5 ? 'clinic' : 'schooling',
          text: `第${at}次`,
        },
        heldOn: `2025-0${1 + Math.floor(draw('month') * 4)}-1${Math.floor(draw('day') * 10)}`,
        ...{
          moneyFen: draw('none') < 0.2 ? '' : String(Math.floor(draw('money') * 1e6) / 100),
          goodsFen: '3.33',
        },
        ...{
          beneficiaries: String(Math.floor(draw('people') * 500)),
          isAnother: 'on' as const,
          reason: '核对',
        },
      };
      const batch = draw('batch');
      if (batch < 0.06) {
        const { enters } = people[draw('side') < 0.5 ? 'gd' : 'gz'];
        const rows = [1, 2, 3].map((row) => imported(content, `导入 ${writer} ${at} ${row}`));
        if (batch < 0.03) await attempted(tally, 'import', () => imports.bring(enters, rows));
        else await attempted(tally, 'undo', () => imports.undo(Math.floor(draw('which') * imports.count())));
        continue;
      }
      const id = draw('new') < 0.2 ? 0 : (pick(ids, 'id') ?? 0);
      const [row] = await database.owner<{ version: number; side: 'gd' | 'gz'; state: State }>(
        `select a.version, d.code as side, a.state from activities a join departments d on d.id = a.department_id where a.id = $1`,
        [id],
      );
      const step = row ? (pick(draw('fit') < 0.7 ? next[row.state] : steps, 'step') ?? 'enter') : 'enter';
      const side = row?.side ?? (draw('side') < 0.5 ? 'gd' : 'gz');
      const [own, other] = [people[side], people[side === 'gd' ? 'gz' : 'gd']];
      const ref = { id, version: row?.version ?? 0 };
      const by = draw('climb') < 0.5 ? own.climbs : own.reviews;
      const acts: Record<Step, () => Promise<Outcome>> = {
        enter: () => commands.saveActivity(own.enters, { ...content, programme: 'guangdong-guizhou-2023' }),
        save: () => commands.saveActivity(own.enters, { ...content, ...ref }),
        submit: () => commands.submitActivity(own.enters, ref),
        withdraw: () => commands.withdrawActivity(own.enters, ref),
        discard: () => commands.discardActivity(own.enters, ref),
        approve: () => commands.approveActivity(by, ref),
        return: () => commands.returnActivity(by, { ref, reason: '核对' }),
        confirm: () => commands.confirmActivity(other.reviews, ref),
        dispute: () => commands.disputeActivity(other.reviews, { ...content, ref }),
        agree: () => commands.agreeActivityWording(own.reviews, ref),
        correct: () => commands.correctActivity(own.enters, { ref, reason: '核对' }),
      };
      const made = await attempted(tally, step, acts[step]);
      if (made !== undefined && (step === 'enter' || step === 'correct')) ids.push(made);
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  return tally;
}

/** The same activity as a row of an import holds it. */
function imported(
  { pairingId, kind, heldOn }: Pick<Activity, 'pairingId' | 'heldOn'> & { readonly kind: string },
  text: string,
): Activity {
  return {
    ...{ pairingId, heldOn, text, kind: kind === 'clinic' ? 'clinic' : 'schooling' },
    ...{ moneyFen: 100, goodsFen: null, beneficiaries: 7 },
  };
}

/** Does it, and counts what came of it; what it made. */
export async function attempted(
  tally: Tally,
  step: string,
  act: () => Promise<Outcome>,
): Promise<number | undefined> {
  const of = tally.get(step) ?? { done: 0, refused: 0 };
  tally.set(step, of);
  try {
    const { ids } = await act();
    of.done += 1;
    return ids[0];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    of.refused += 1;
    return undefined;
  }
}
