import 'server-only';
import { and, desc, eq, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { agendaItems, organisations, resolutionHalves } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { EvidenceNoun, EvidenceSubject } from '@/domain/evidence';
import type { Content } from '@/domain/fact';
import { departmentEnd, noEnd } from '@/domain/policy-evidence';
import type { Subjects } from '@/domain/policy-rule';
import { visibleToOther } from '@/domain/workflow';
import { activityLedger } from './activity';
import { contentIn, type FactLedger } from './fact-ledger';
import { pairingLedger } from './pairing';
import { factScope } from './scope';
import { stationLedger } from './station';
import { trainingLedger } from './training';
import { visitLedger } from './visit';

/** A record that files hang on, as far as the person may see it. */
export interface FoundSubject extends EvidenceSubject {
  /** What policies judge. */
  readonly of: Omit<Subjects['evidence'], 'broughtBy'>;
  /** Still its owner's alone: files are taken off it without a word. */
  readonly isDraft: boolean;
  /** Whether the other side sees it. */
  readonly isShared: boolean;
  /** What it says, for which kinds it needs. */
  readonly content: Content;
}

type Finder = (tx: Tx, actor: Actor, id: number) => Promise<Omit<FoundSubject, 'kind' | 'id'> | null>;

/** The facts of a ledger: as the person sees the newest revision of it, by the id of the first. */
function inLedger<Of extends Content>(ledger: FactLedger<Of>): Finder {
  const { facts } = ledger;
  return async (tx, actor, id) => {
    const [found] = await tx
      .select({
        row: facts,
        organisationPath: organisations.path,
        otherEnd: ledger.counterpart ?? sql<null>`null`,
      })
      .from(facts)
      .innerJoin(organisations, eq(organisations.id, facts.organisationId))
      .where(and(or(eq(facts.id, id), eq(facts.originId, id)), factScope(ledger, actor)))
      .orderBy(desc(facts.revision))
      .limit(1);
    // Of a correction the id of the first is what files hang on.
    if (!found || (found.row.originId ?? found.row.id) !== id) return null;
    const { row, organisationPath, otherEnd } = found;
    const isFirst = row.revision === 1;
    return {
      of: { departmentId: row.departmentId, organisationPath, otherEnd: otherEnd ?? departmentEnd },
      isDraft: isFirst && (row.state === 'draft' || row.state === 'returned'),
      isShared: !isFirst || visibleToOther.includes(row.state),
      content: contentIn(ledger, row),
    };
  };
}

/** One side's half of a resolution: its lead unit's. */
const halves: Finder = async (tx, _actor, id) => {
  const [found] = await tx
    .select({ departmentId: resolutionHalves.departmentId, organisationPath: organisations.path })
    .from(resolutionHalves)
    .innerJoin(organisations, eq(organisations.id, resolutionHalves.organisationId))
    .where(eq(resolutionHalves.id, id));
  return found ? oneSided(found) : null;
};

/** An item of an agenda: its papers are the unit's that reports on it. */
const items: Finder = async (tx, _actor, id) => {
  const [found] = await tx
    .select({ departmentId: organisations.departmentId, organisationPath: organisations.path })
    .from(agendaItems)
    .innerJoin(organisations, eq(organisations.id, agendaItems.organisationId))
    .where(eq(agendaItems.id, id));
  return found ? oneSided(found) : null;
};

function oneSided(of: { readonly departmentId: number; readonly organisationPath: string }) {
  return { of: { ...of, otherEnd: noEnd }, isDraft: false, isShared: true, content: {} };
}

/** Where the records of each noun are found: one line for each, and one `CALL evidence_of` in a migration. */
const finders: Record<EvidenceNoun, Finder> = {
  visit: inLedger(visitLedger),
  pairing: inLedger(pairingLedger),
  activity: inLedger(activityLedger),
  training: inLedger(trainingLedger),
  station: inLedger(stationLedger),
  'resolution-half': halves,
  'agenda-item': items,
};

/** The record in the person's scope; null where there is none. */
export async function findSubject(
  tx: Tx,
  actor: Actor,
  subject: EvidenceSubject,
): Promise<FoundSubject | null> {
  const found = await finders[subject.kind](tx, actor, subject.id);
  return found && { kind: subject.kind, id: subject.id, ...found };
}
