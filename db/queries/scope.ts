import 'server-only';
import { and, eq, inArray, like, ne, or, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { organisations, readings } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { ledgerReporter } from '@/domain/fact';
import type { LedgerNoun } from '@/domain/policy-rule';
import type { Role } from '@/domain/role';
import { type State, visibleToOther } from '@/domain/workflow';

/** Confirmed for a shared fact, approved for what a department reports of itself: `isOfficial` as a condition. */
export const official = sql`((${readings.reporter} = 'shared' and ${readings.state} = 'confirmed')
  or (${readings.reporter} <> 'shared' and ${readings.state} = 'approved'))`;

/** Whose eyes: values, or the places where a prepared query gets them. `unit` is the path of the unit and all below it. */
interface Eyes {
  readonly departmentId: number | Placeholder;
  readonly accountId: number | Placeholder;
  readonly unit: string | Placeholder;
}

export function eyesOf({ departmentId, accountId, organisationPath }: Actor) {
  return { departmentId, accountId, unit: `${organisationPath}%` };
}

export const anyEyes: Eyes = {
  departmentId: sql.placeholder('departmentId'),
  accountId: sql.placeholder('accountId'),
  unit: sql.placeholder('unit'),
};

/** The columns that decide who sees a record. */
interface Filed {
  readonly departmentId: AnyPgColumn<{ data: number }>;
  readonly state: AnyPgColumn<{ data: State }>;
  readonly changedBy: AnyPgColumn<{ data: number }>;
}

/**
 * The records a person may see (design 2), for a query that joins the filing unit as `organisations`. Of one's own side:
 * staff see their unit and below and everything official, reviewers all but other people's drafts, leaders and
 * supervisors all but drafts. Of the other side: staff what is official, the others from approved on.
 */
function workflowScope(
  filed: Filed,
  isOfficial: SQL,
  roles: readonly Role[],
  { departmentId, accountId, unit }: Eyes,
): SQL | undefined {
  const own = eq(filed.departmentId, departmentId);
  const seen: (SQL | undefined)[] = [];
  if (roles.includes('staff')) {
    seen.push(and(own, or(like(organisations.path, unit), isOfficial)), isOfficial);
  }
  const fromApproved = inArray(filed.state, [...visibleToOther]);
  if (roles.includes('reviewer')) {
    seen.push(and(own, or(ne(filed.state, 'draft'), eq(filed.changedBy, accountId))), fromApproved);
  }
  if (roles.includes('leader') || roles.includes('supervisor'))
    seen.push(and(own, ne(filed.state, 'draft')), fromApproved);
  return seen.length === 0 ? sql`false` : or(...seen);
}

export function readingScope(roles: readonly Role[], eyes: Eyes): SQL | undefined {
  return workflowScope(readings, official, roles, eyes);
}

interface Sighted {
  readonly noun: LedgerNoun;
  readonly facts: Filed;
  readonly counterpart?: SQL<string>;
}

/**
 * The facts of a ledger that the person may see; of one that a bureau of the other side answers, its staff what concerns
 * their unit and below from approved on.
 */
export function factScope(ledger: Sighted, actor: Actor): SQL | undefined {
  return factsInSight(ledger, actor.roles, eyesOf(actor));
}

/** Official by the reporter of the ledger: `isOfficial` as a condition. */
export function officialIn({ noun, facts }: Pick<Sighted, 'noun' | 'facts'>): SQL {
  // Said as words: an index of some states is not found by a parameter.
  return ledgerReporter(noun) === 'shared'
    ? sql`${facts.state} = 'confirmed'`
    : sql`${facts.state} = 'approved'`;
}

/** The same for whoever has these roles. */
export function factsInSight(
  { noun, facts, counterpart }: Sighted,
  roles: readonly Role[],
  eyes: Eyes,
): SQL | undefined {
  const scope = workflowScope(facts, officialIn({ noun, facts }), roles, eyes);
  if (counterpart === undefined || !roles.includes('staff')) return scope;
  return or(scope, and(inArray(facts.state, [...visibleToOther]), like(counterpart, eyes.unit)));
}
