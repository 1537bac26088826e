import type { Reporter } from './indicator';

/** Who must report: a department by its code and short name (粤, 黔), or the one place of a shared fact. */
export interface ReportingSide {
  readonly code: string;
  readonly short: string;
}

export const sharedSide: ReportingSide = { code: 'shared', short: '双' };

/** The sides that must report: every party, the one named, or the shared place. */
export function reportingSides(
  reporter: Reporter,
  parties: readonly ReportingSide[],
  by: string | null,
): readonly ReportingSide[] {
  if (reporter === 'shared') return [sharedSide];
  return reporter === 'each' ? parties : parties.filter(({ code }) => code === by);
}
