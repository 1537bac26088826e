import 'server-only';
import { and, desc, eq, gt, gte, ilike, isNull, lt, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import { reading, together, type Tx } from '@/db/client';
import { organisations, pairingExits, pairings } from '@/db/schema';
import { type Actor, has } from '@/domain/actor';
import { addDays, type PlainDate } from '@/domain/calendar';
import { isSleeping, pairingStanding, type PairingStanding, sleepingSince } from '@/domain/pairing';
import type { PairingFilter } from '@/domain/pairing-filter';
import type { ProgrammeSettings } from '@/domain/programme';
import { behind } from './behind';
import { lacking } from './evidence-need';
import { countAware } from './awareness';
import { helper, helperRegion, pairingLedger, receiver, receiverRegion } from './pairing';
import { countSleeping, readCoverage } from './pairing-coverage';
import { readFlows } from './pairing-flow';
import { betweenPlaces, namesEnd } from './pairing-ends';
import { partOf } from './place';
import { chosen, listProgrammes } from './programme';
import { listRegions } from './region';
import { factScope } from './scope';

const pageSize = 50;

/** The day of the last activity that both sides stand by. */
const lastHeldOn = sql<PlainDate | null>`(select max(held_on)::text from activities a
  where a.pairing_id = ${pairings.firstId} and a.state = 'confirmed' and not a.is_superseded)`;

/** Pairings with both ends, for whatever condition; the filing unit is joined as `organisations`. */
function select(tx: Tx) {
  return tx
    .select({
      id: pairings.id,
      state: pairings.state,
      revision: pairings.revision,
      agreement: pairings.agreement,
      signedOn: pairings.signedOn,
      endsOn: pairings.endsOn,
      plannedFen: pairings.plannedFen,
      helper: helper.name,
      helperPlace: helperRegion.name,
      exitedOn: pairingExits.exitedOn,
      lastHeldOn: lastHeldOn,
      receiver: receiver.name,
      receiverTown: receiver.town,
      receiverPlace: receiverRegion.name,
      wasDeepPoverty: receiver.wasDeepPoverty,
      isKeyCounty: receiverRegion.isKeyCounty,
    })
    .from(pairings)
    .innerJoin(organisations, eq(organisations.id, pairings.organisationId))
    .innerJoin(helper, eq(helper.id, pairings.helperId))
    .innerJoin(helperRegion, eq(helperRegion.id, helper.regionId))
    .innerJoin(receiver, eq(receiver.id, pairings.receiverId))
    .innerJoin(receiverRegion, eq(receiverRegion.id, receiver.regionId))
    .leftJoin(pairingExits, eq(pairingExits.pairingId, pairings.firstId));
}

/** The pairings that the person may see, a page of them by key, and which places they reach. */
export function readPairings(actor: Actor, filter: PairingFilter, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const programme = chosen(await listProgrammes(tx, snapshot), filter.programme);
    const expiringUntil = addDays(today, programme.settings.expiringDays);
    const since = sleepingSince(today, programme.settings.sleepingDays);
    const [helping, helped] = programme.parties;
    const placesOf = (party: typeof helping) => listRegions(tx, snapshot, party ? [party] : []);
    const [found, ofHelping, ofHelped, coverage, awareness, sleeping, flows] = await together([
      select(tx)
        .where(listed(actor, programme, filter, today))
        .orderBy(desc(pairings.signedOn), desc(pairings.id))
        .limit(pageSize + 1),
      placesOf(helping),
      placesOf(helped),
      readCoverage(tx, programme.id, today),
      countAware(tx, programme.id, today),
      countSleeping(tx, programme.id, since, today),
      readFlows(tx, programme.id, today),
    ]);
    const lines = found.slice(0, pageSize).map((line) => {
      const facts = { isOfficial: line.state === 'confirmed', endsOn: line.endsOn, exitedOn: line.exitedOn };
      const standing = pairingStanding(facts, today, expiringUntil);
      return { ...line, standing, isSleeping: isSleeping({ ...line, standing }, since) };
    });
    const last = lines.at(-1);
    return {
      programme,
      places: { helping: ofHelping, helped: ofHelped },
      coverage,
      awareness,
      sleeping,
      flows,
      lines,
      next: found.length > pageSize && last ? { on: last.signedOn, id: last.id } : null,
      mayEnter: has(actor, 'staff'),
    };
  });
}

/** Which pairings of the programme the list shows to that person, behind the last line of the page before. */
export function listed(
  actor: Actor,
  { id, settings }: { readonly id: number; readonly settings: ProgrammeSettings },
  filter: PairingFilter,
  today: PlainDate,
): SQL | undefined {
  const expiringUntil = addDays(today, settings.expiringDays);
  const since = sleepingSince(today, settings.sleepingDays);
  return and(
    eq(pairings.programmeId, id),
    eq(pairings.isSuperseded, false),
    factScope(pairingLedger, actor),
    which(filter, { today, expiringUntil, since }),
    lacking(filter.lacks, pairingLedger, id),
    behind(pairings.signedOn, pairings.id, filter.after),
  );
}

function which(
  { standing, state, kind, activity, from, to, list, q }: PairingFilter,
  {
    today,
    expiringUntil,
    since,
  }: { readonly today: PlainDate; readonly expiringUntil: PlainDate; readonly since: PlainDate },
): SQL | undefined {
  const isExited = lte(pairingExits.exitedOn, today);
  const official = and(
    eq(pairings.state, 'confirmed'),
    or(isNull(pairingExits.id), gt(pairingExits.exitedOn, today)),
  );
  const standings: Record<PairingStanding, SQL | undefined> = {
    proposed: ne(pairings.state, 'confirmed'),
    'in-force': and(official, or(isNull(pairings.endsOn), gt(pairings.endsOn, expiringUntil))),
    expiring: and(official, gte(pairings.endsOn, today), lte(pairings.endsOn, expiringUntil)),
    ended: and(official, lt(pairings.endsOn, today)),
    exited: isExited,
  };
  const running = and(official, or(isNull(pairings.endsOn), gte(pairings.endsOn, today)));
  const sleeping = and(
    running,
    lt(pairings.signedOn, since),
    sql`coalesce(${lastHeldOn}, '-infinity')::date < ${since}`,
  );
  return and(
    activity === undefined
      ? undefined
      : activity === 'sleeping'
        ? sleeping
        : sql`${lastHeldOn}::date >= ${since}`,
    standing === undefined ? undefined : standings[standing],
    state === undefined ? undefined : eq(pairings.state, state),
    kind === undefined ? undefined : eq(receiver.kind, kind),
    betweenPlaces({ from, to, list }),
    q === undefined
      ? undefined
      : and(...q.split(/\s+/).map((word) => or(namesEnd(word), ilike(pairings.agreement, partOf(word))))),
  );
}
