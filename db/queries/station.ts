import 'server-only';
import { sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { asAnswers, asFacts, organisations, regions, stationAnswers, stations } from '@/db/schema';
import { type Station, stationFields } from '@/domain/station';
import type { FactLedger } from './fact-ledger';

/** The station in the register; of a double what it was merged into. */
export const place = alias(organisations, 'place');
export const placeRegion = alias(regions, 'place_region');

export const keptPlace = sql`${place.id} = (select coalesce(o.merged_into_id, o.id) from ${organisations} o
  where o.id = ${stations.stationId})`;

export const stationLedger: FactLedger<Station> = {
  noun: 'station',
  word: '站点记录',
  facts: asFacts(stations),
  answers: asAnswers(stationAnswers),
  fields: stationFields,
  organisationKeys: ['stationId'],
};
