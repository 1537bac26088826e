import 'server-only';
import { sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { asAnswers, asFacts, organisations, pairingAnswers, pairings, regions } from '@/db/schema';
import { type Pairing, pairingFields } from '@/domain/pairing';
import type { FactLedger } from './fact-ledger';

export const helper = alias(organisations, 'helper');
export const receiver = alias(organisations, 'receiver');
export const helperRegion = alias(regions, 'helper_region');
export const receiverRegion = alias(regions, 'receiver_region');

export const pairingLedger: FactLedger<Pairing> = {
  noun: 'pairing',
  word: '结对记录',
  facts: asFacts(pairings),
  answers: asAnswers(pairingAnswers),
  fields: pairingFields,
  organisationKeys: ['helperId', 'receiverId'],
  counterpart: sql<string>`(select o.path from ${organisations} o
    where o.id in (${pairings.helperId}, ${pairings.receiverId}) and o.department_id <> ${pairings.departmentId})`,
};
