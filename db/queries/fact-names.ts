import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { organisations, pairings, projects, regions, trusts } from '@/db/schema';
import type { Content, Names } from '@/domain/fact';
import type { LedgerNoun } from '@/domain/policy-rule';
import { organisationText } from '@/domain/organisation';
import { pairingName } from '@/domain/pairing';
import type { FactLedger } from './fact-ledger';
import { inStanding } from './pairing-ends';

type Told = Readonly<Record<string, unknown>> | null;

/** Whose names stand for the ids that the contents hold. */
export async function namesIn<Of extends Content>(
  tx: Tx,
  { organisationKeys, pairingKeys, regionKeys, projectKeys, trustKeys }: FactLedger<Of, LedgerNoun>,
  contents: readonly Told[],
): Promise<Omit<Names, 'parties'>> {
  return {
    organisations: await organisationNames(tx, idsIn(contents, organisationKeys)),
    pairings: await pairingNames(tx, idsIn(contents, pairingKeys)),
    regions: await regionNames(tx, idsIn(contents, regionKeys)),
    projects: await titlesOf(tx, projects, idsIn(contents, projectKeys)),
    trusts: await titlesOf(tx, trusts, idsIn(contents, trustKeys)),
  };
}

function idsIn(contents: readonly Told[], keys: readonly string[] = []): number[] {
  const ids = contents.flatMap((content) => keys.map((key) => content?.[key]));
  return [...new Set(ids.filter((id) => typeof id === 'number'))];
}

const kept = alias(organisations, 'kept');

/** Of a double what it was merged into, as lists have it, with what it had been entered as. */
async function organisationNames(tx: Tx, ids: readonly number[]): Promise<Record<number, string>> {
  if (ids.length === 0) return {};
  const rows = await tx
    .select({ id: organisations.id, name: organisations.name, kept: kept.name })
    .from(organisations)
    .leftJoin(kept, eq(kept.id, organisations.mergedIntoId))
    .where(inArray(organisations.id, [...ids]));
  return Object.fromEntries(rows.map((row) => [row.id, organisationText(row)]));
}

async function regionNames(tx: Tx, ids: readonly number[]): Promise<Record<number, string>> {
  if (ids.length === 0) return {};
  const rows = await tx
    .select({ id: regions.id, name: regions.name })
    .from(regions)
    .where(inArray(regions.id, [...ids]));
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

/** By the id of the first revision, as they stand. */
async function pairingNames(tx: Tx, ids: readonly number[]): Promise<Record<number, string>> {
  if (ids.length === 0) return {};
  const rows = await tx
    .select({ id: pairings.firstId, helperId: pairings.helperId, receiverId: pairings.receiverId })
    .from(pairings)
    .where(and(inArray(pairings.firstId, [...ids]), inStanding));
  const names = await organisationNames(
    tx,
    rows.flatMap(({ helperId, receiverId }) => [helperId, receiverId]),
  );
  return Object.fromEntries(rows.map((row) => [row.id, pairingName(row, { organisations: names })]));
}

/** What projects or trusts are called as they stand, by the id of the first revision. */
async function titlesOf(
  tx: Tx,
  table: typeof projects | typeof trusts,
  ids: readonly number[],
): Promise<Record<number, string>> {
  if (ids.length === 0) return {};
  const rows = await tx
    .select({ id: table.firstId, name: table.name })
    .from(table)
    .where(
      and(inArray(table.firstId, [...ids]), eq(table.state, 'confirmed'), eq(table.isSuperseded, false)),
    );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
