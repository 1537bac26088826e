import 'server-only';
import {
  and,
  desc,
  eq,
  gt,
  gte,
  ilike,
  inArray,
  isNull,
  like,
  lt,
  lte,
  ne,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import { reading, together, type Tx } from '@/db/client';
import { organisations, pairingExits, pairings } from '@/db/schema';
import { type Actor, has } from '@/domain/actor';
import { addDays, type PlainDate } from '@/domain/calendar';
import type { PlaceList } from '@/domain/organisation-filter';
import { pairingStanding, type PairingStanding } from '@/domain/pairing';
import type { PairingFilter } from '@/domain/pairing-filter';
import { liCongRongCodes } from '@/domain/region';
import { countAware } from './awareness';
import { helper, helperRegion, pairingLedger, receiver, receiverRegion } from './pairing';
import { readCoverage } from './pairing-coverage';
import { chosen, listProgrammes } from './programme';
import { listRegions } from './region';
import { factScope } from './scope';

const pageSize = 50;

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
    .leftJoin(pairingExits, eq(pairingExits.pairingId, sql`coalesce(${pairings.originId}, ${pairings.id})`));
}

/** The pairings that the person may see, a page of them by key, and which places they reach. */
export function readPairings(actor: Actor, filter: PairingFilter, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const programme = chosen(await listProgrammes(tx, snapshot), filter.programme);
    const expiringUntil = addDays(today, programme.settings.expiringDays);
    const [found, places, coverage, awareness] = await together([
      select(tx)
        .where(
          and(
            eq(pairings.programmeId, programme.id),
            eq(pairings.isSuperseded, false),
            factScope(pairingLedger, actor),
            which(filter, today, expiringUntil),
            after(filter),
          ),
        )
        .orderBy(desc(pairings.signedOn), desc(pairings.id))
        .limit(pageSize + 1),
      listRegions(tx, snapshot, programme.parties),
      readCoverage(tx, programme.id, today),
      countAware(tx, programme.id, today),
    ]);
    const lines = found.slice(0, pageSize).map((line) => ({
      ...line,
      standing: pairingStanding(
        { isOfficial: line.state === 'confirmed', endsOn: line.endsOn, exitedOn: line.exitedOn },
        today,
        expiringUntil,
      ),
    }));
    const last = lines.at(-1);
    return {
      programme,
      places,
      coverage,
      awareness,
      lines,
      next: found.length > pageSize && last ? { on: last.signedOn, id: last.id } : null,
      mayEnter: has(actor, 'staff'),
    };
  });
}

const inList: Record<PlaceList, SQL | undefined> = {
  'key-county': eq(receiverRegion.isKeyCounty, true),
  'deep-poverty': eq(receiver.wasDeepPoverty, true),
  'li-cong-rong': inArray(receiverRegion.code, [...liCongRongCodes]),
};

function which(
  { standing, state, kind, from, to, list, q }: PairingFilter,
  today: PlainDate,
  expiringUntil: PlainDate,
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
  return and(
    standing === undefined ? undefined : standings[standing],
    state === undefined ? undefined : eq(pairings.state, state),
    kind === undefined ? undefined : eq(receiver.kind, kind),
    from === undefined ? undefined : like(helperRegion.code, within(from)),
    to === undefined ? undefined : like(receiverRegion.code, within(to)),
    list === undefined ? undefined : inList[list],
    q === undefined ? undefined : and(...q.split(/\s+/).map(says)),
  );
}

/** 522600 stands for all of 5226. */
function within(code: string): string {
  return `${code.replace(/(?:00)+$/, '')}%`;
}

function says(word: string): SQL | undefined {
  const part = `%${word.replace(/[%_\\]/g, '\\$&')}%`;
  const isLatin = /^[0-9A-Za-z]+$/.test(word);
  const initials = `%${word.toLowerCase()}%`;
  return or(
    ilike(helper.name, part),
    ilike(receiver.name, part),
    ilike(pairings.agreement, part),
    like(receiverRegion.name, part),
    isLatin ? like(helper.initials, initials) : undefined,
    isLatin ? like(receiver.initials, initials) : undefined,
  );
}

/** Behind the last line of the page before, in the order of the list. */
function after({ after: key }: PairingFilter): SQL | undefined {
  if (key === undefined) return undefined;
  return sql`(${pairings.signedOn}, ${pairings.id}) < (${key.on}::date, ${key.id}::bigint)`;
}
