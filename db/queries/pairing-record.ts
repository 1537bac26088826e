import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { reading } from '@/db/client';
import { organisations } from '@/db/schema';
import { type Actor, has } from '@/domain/actor';
import { addDays, type PlainDate } from '@/domain/calendar';
import type { OrganisationFilter } from '@/domain/organisation-filter';
import type { PairingEndsAsked } from '@/domain/pairing-filter';
import { pairingStanding } from '@/domain/pairing';
import { permits } from '@/domain/policy';
import { readOfPairing } from './activity-list';
import { listAsks } from './awareness';
import { listReveals } from './contact-reveal';
import { findFact } from './fact-record';
import { selectOrganisations } from './organisation';
import { searchOrganisations } from './organisation-search';
import { pairingLedger } from './pairing';
import { listContacts } from './contact';
import { findExit } from './pairing-exit';
import { listReplacements } from './pairing-replacement';
import { chosen, listProgrammes } from './programme';

/** One pairing with both ends and what both sides say of it; null out of scope. */
export function findPairing(actor: Actor, id: number, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const programmes = await listProgrammes(tx, snapshot);
    const of = (programmeId: number) => programmes.find((one) => one.id === programmeId);
    const record = await findFact(
      tx,
      pairingLedger,
      actor,
      id,
      (programmeId) => of(programmeId)?.parties ?? [],
    );
    if (!record) return null;
    const { content, row } = record;
    const ends = await selectOrganisations(tx).where(
      inArray(organisations.id, [content.helperId, content.receiverId]),
    );
    const receiver = ends.find((end) => end.id === content.receiverId);
    const days = of(row.programmeId)?.settings.expiringDays ?? 0;
    const exit = await findExit(tx, row);
    const mayExit =
      exit === null &&
      row.state === 'confirmed' &&
      !row.isSuperseded &&
      permits('pairing.exit', actor, record.subject);
    const contact = {
      departmentId: actor.departmentId,
      ends: ends.map(({ departmentId, path }) => ({ departmentId, path })),
    };
    const firstId = row.originId ?? row.id;
    return {
      ...record,
      ownSide: actor.departmentId,
      contacts: await listContacts(tx, actor, firstId),
      mayName: permits('contact.save', actor, contact),
      mayReveal: permits('contact.reveal', actor, contact),
      reveals: has(actor, 'supervisor') ? await listReveals(tx, firstId) : [],
      exit,
      mayExit,
      asks: await listAsks(tx, row),
      activities: await readOfPairing(tx, actor, {
        programmeId: row.programmeId,
        firstId: row.originId ?? row.id,
      }),
      mayAsk:
        row.state === 'confirmed' &&
        !row.isSuperseded &&
        permits('pairing.ask', actor, { ...record.subject, ...(receiver ? { receiver } : {}) }),
      replacements: mayExit ? await listReplacements(tx, row, content) : [],
      helper: ends.find((end) => end.id === content.helperId),
      receiver,
      standing: pairingStanding(
        { isOfficial: row.officialOn !== null, endsOn: content.endsOn, exitedOn: exit?.exitedOn ?? null },
        today,
        addDays(today, days),
      ),
    };
  });
}

export type PairingRecord = NonNullable<Awaited<ReturnType<typeof findPairing>>>;

/** How many are listed to choose from. */
const most = 20;

/** The two ends of a new pairing as far as they are chosen, and who may be meant where one is being looked for. */
export function readPairingEnds(actor: Actor, asked: PairingEndsAsked) {
  return reading(actor, async (tx, snapshot) => {
    const programme = chosen(await listProgrammes(tx, snapshot), undefined);
    const [helping, helped] = programme.parties;
    const end = async (
      id: number | undefined,
      q: string | undefined,
      party: typeof helping,
      kind: OrganisationFilter['kind'],
    ) => {
      const [found] =
        id === undefined
          ? []
          : await selectOrganisations(tx).where(
              and(eq(organisations.id, id), eq(organisations.departmentId, party?.id ?? 0)),
            );
      if (found || !q) return { chosen: found ?? null, matches: [], isCut: false };
      const filter = { q, side: party?.code, kind };
      const matches = await searchOrganisations(tx, programme.parties, filter, most + 1);
      return { chosen: null, matches: matches.slice(0, most), isCut: matches.length > most };
    };
    return {
      programme,
      helper: await end(asked.helper, asked.helperQ, helping, 'social-organisation'),
      receiver: await end(asked.receiver, asked.receiverQ, helped, undefined),
    };
  });
}
