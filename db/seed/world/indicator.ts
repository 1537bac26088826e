import { asc, eq, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { departments, indicators } from '@/db/schema';
import type { Login } from '../people';
import { chance } from './chance';
import type { Slot } from './line';

/** The plan's indicators, with the side that reports or enters each. */
export function listIndicators(tx: Tx) {
  return tx
    .select({ indicator: indicators, by: departments.code })
    .from(indicators)
    .leftJoin(departments, eq(departments.id, indicators.byDepartmentId))
    .where(isNull(indicators.retiredIn))
    .orderBy(asc(indicators.place))
    .then((rows) => rows.map(({ indicator, by }) => ({ ...indicator, by })));
}

export type DemoIndicator = Awaited<ReturnType<typeof listIndicators>>[number];

/** Whose places an indicator has. */
export function slotsOf({ reporter, by }: DemoIndicator): Slot[] {
  if (reporter === 'shared') return ['shared'];
  if (reporter === 'each') return ['gd', 'gz'];
  return [by === 'gz' ? 'gz' : 'gd'];
}

/** Who fills the place: the bureau of 榕江 for 黎从榕, else the departments; of a shared fact now one, now the other. */
export function filerOf({ code, by }: DemoIndicator, slot: Slot): Login {
  const side = slot === 'shared' ? (by ?? (chance(code) < 0.5 ? 'gd' : 'gz')) : slot;
  if (side === 'gz' && code.startsWith('4.4.')) return 'gz-county';
  return side === 'gz' ? 'gz-staff' : 'gd-staff';
}

export function sideOf(filer: Login): 'gd' | 'gz' {
  return filer.startsWith('gz') ? 'gz' : 'gd';
}
