import 'server-only';
import { desc, eq } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import { accounts, departments, trustCounts, trustEvents } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import { permits } from '@/domain/policy';
import type { TrusteeAsked } from '@/domain/trust-filter';
import { openChanges } from '@/domain/trust-life';
import { findFact } from './fact-record';
import { listProgrammes } from './programme';
import { listRegions } from './region';
import { trusteeOf, trustLedger } from './trust';
import { trustCourse } from './trust-board';
import { findTrustee } from './trust-trustee';

/** The steps by which a side words it. */
const rewording = ['save', 'dispute', 'propose'] as const;

/** One trust with what both sides say of it, what happened to it, what was left of it and what is due; null out of scope. */
export function findTrust(actor: Actor, id: number, today: PlainDate, asked: TrusteeAsked = {}) {
  return reading(actor, async (tx, snapshot) => {
    const programmes = await listProgrammes(tx, snapshot);
    const of = (programmeId: number) => programmes.find((one) => one.id === programmeId);
    const record = await findFact(tx, trustLedger, actor, id, (on) => of(on)?.parties ?? []);
    const programme = record && of(record.row.programmeId);
    if (!record || !programme) return null;
    const { row, content, subject } = record;
    const [, helped] = programme.parties;
    const isOpen = row.state === 'confirmed' && !row.isSuperseded;
    const firstId = row.originId ?? row.id;
    const all = await listEvents(tx, firstId);
    const events = all.filter(({ struckOn }) => struckOn === null);
    const counts = await listCounts(tx, firstId);
    const judged = { ...subject, trustee: await trusteeOf(tx, content) };
    const mayNote = isOpen && permits('trust.note', actor, judged);
    const mayStrike = isOpen && permits('trust.strike', actor, judged);
    const mayReword = record.steps.some((step) => rewording.some((one) => one === step));
    return {
      ...record,
      places: await listRegions(tx, snapshot, helped ? [helped] : []),
      /** Its trustee for who may name another; null for who may not. */
      trustee: mayReword ? await findTrustee(tx, programme, content, asked) : null,
      events: all.map((event) => ({ ...event, mayStrike: mayStrike && event.struckOn === null })),
      counts,
      course: trustCourse(content, { events, counts }, programme.settings, today),
      mayNote,
      mayCount: isOpen && permits('trust.count', actor, judged),
      /** The changes that may be said to have been made public. */
      changes: openChanges(events),
    };
  });
}

export type TrustRecord = NonNullable<Awaited<ReturnType<typeof findTrust>>>;

function listEvents(tx: Tx, firstId: number) {
  return tx
    .select({
      id: trustEvents.id,
      side: departments.short,
      kind: trustEvents.kind,
      happenedOn: trustEvents.happenedOn,
      title: trustEvents.title,
      amountFen: trustEvents.amountFen,
      reportYear: trustEvents.reportYear,
      changeId: trustEvents.changeId,
      document: trustEvents.document,
      note: trustEvents.note,
      by: accounts.name,
      struckOn: trustEvents.struckOn,
      strikeReason: trustEvents.strikeReason,
    })
    .from(trustEvents)
    .innerJoin(accounts, eq(accounts.id, trustEvents.enteredBy))
    .innerJoin(departments, eq(departments.id, trustEvents.departmentId))
    .where(eq(trustEvents.trustId, firstId))
    .orderBy(desc(trustEvents.happenedOn), desc(trustEvents.id))
    .limit(200);
}

/** 期末余额, the last first; of each quarter the last word. */
async function listCounts(tx: Tx, firstId: number) {
  const rows = await tx
    .select({
      id: trustCounts.id,
      countedOn: trustCounts.countedOn,
      balanceFen: trustCounts.balanceFen,
      by: accounts.name,
    })
    .from(trustCounts)
    .innerJoin(accounts, eq(accounts.id, trustCounts.countedBy))
    .where(eq(trustCounts.trustId, firstId))
    .orderBy(desc(trustCounts.countedOn), desc(trustCounts.id))
    .limit(80);
  return rows.filter(({ countedOn }, at) => rows[at - 1]?.countedOn !== countedOn);
}
