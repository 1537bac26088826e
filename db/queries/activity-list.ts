import 'server-only';
import { reading, together, type Tx } from '@/db/client';
import { type ActivityFilter, summedOver, wordsOf } from '@/domain/activity-filter';
import { type Actor, has } from '@/domain/actor';
import { yearsShown } from '@/domain/as-of';
import type { PlainDate } from '@/domain/calendar';
import type { ActivitiesAsked } from './activity';
import { linesOf, listLines, listPlaces } from './activity-page';
import { findSaying } from './activity-search';
import { sumActivities, sumPairingYears } from './activity-total';
import { listPairingIds } from './pairing-ids';
import { chosen, listProgrammes } from './programme';
import { listRegions } from './region';

const pageSize = 50;

/** The activities that the person may see, a page of them by key, and what the official ones of the year come to. */
export function readActivities(actor: Actor, filter: ActivityFilter, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const programme = chosen(await listProgrammes(tx, snapshot), filter.programme);
    const [helping, helped] = programme.parties;
    const placesOf = (party: typeof helping) => listRegions(tx, snapshot, party ? [party] : []);
    const { isTooShort } = wordsOf(filter.q);
    const among = await listPairingIds(tx, snapshot, programme.id, filter);
    const summed = summedOver(filter, today);
    const asked = { programmeId: programme.id, filter, among };
    const [found, ofHelping, ofHelped, totals] = await together([
      findLines(tx, actor, asked, pageSize + 1),
      placesOf(helping),
      placesOf(helped),
      sumActivities(tx, programme.id, summed),
    ]);
    const page = found.slice(0, pageSize);
    const last = page.at(-1);
    return {
      programme,
      years: yearsShown(programme, today),
      places: { helping: ofHelping, helped: ofHelped },
      totals: { ...totals, year: summed.year },
      /** What the totals are of. */
      summed,
      lines: page,
      next: found.length > pageSize && last ? { on: last.heldOn, id: last.id } : null,
      isTooShort,
      mayEnter: has(actor, 'staff'),
    };
  });
}

/** The places of the next activities in the order of the list, newest first, with its words or without. */
export function findPage(tx: Tx, actor: Actor, asked: ActivitiesAsked, most: number) {
  const { words } = wordsOf(asked.filter.q);
  return words.length === 0
    ? listPlaces(tx, actor, asked, most)
    : findSaying(tx, actor, { ...asked, words, most });
}

async function findLines(tx: Tx, actor: Actor, asked: ActivitiesAsked, most: number) {
  const { words } = wordsOf(asked.filter.q);
  if (words.length === 0) return listLines(tx, actor, asked, most);
  return linesOf(tx, await findSaying(tx, actor, { ...asked, words, most }));
}

/** How many of a pairing's activities its own page shows. */
const few = 5;

/** The last activities of a pairing that the person may see, and what the official ones come to by year. */
export async function readOfPairing(
  tx: Tx,
  actor: Actor,
  pairing: { readonly programmeId: number; readonly firstId: number },
) {
  const { programmeId, firstId } = pairing;
  return {
    lines: await listLines(tx, actor, { programmeId, filter: {}, among: [firstId] }, few),
    years: await sumPairingYears(tx, firstId),
  };
}
