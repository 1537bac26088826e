import { type Period, periodsPerYear } from '@/domain/calendar';

/** How a year's work falls on its twelve months. */
export type Season = readonly number[];

/** Office work: little around the Spring Festival, more from the second quarter on. */
export const steady: Season = [0.8, 0.7, 1, 1, 1.05, 1.1, 1, 1, 1.1, 1.1, 1.05, 1.1];
/** Money is paid when its papers are complete, most of it late in the year. */
export const lateInYear: Season = [0.6, 0.5, 0.9, 0.9, 1, 1.2, 1, 1, 1.3, 1.2, 1.2, 1.2];
/** Guests from the hot coast: July and August four times a common month. */
export const summer: Season = [0.9, 1, 0.9, 1.1, 1.3, 1.8, 4, 4.4, 1.8, 1.2, 0.9, 0.9];
/** Help against the cold. */
export const winter: Season = [1.35, 1.15, 1, 0.9, 0.85, 0.9, 1, 1, 0.9, 0.9, 1, 1.25];
/** Lottery: shut over the Spring Festival, highest in December. */
export const sales: Season = [1.05, 0.74, 1, 1, 1.02, 1, 0.98, 1, 1, 1, 1.03, 1.18];
/** What the joint meeting sets going. */
export const afterMeeting: Season = [0.5, 0.5, 0.7, 0.9, 1.1, 1.5, 1.2, 1.1, 1.2, 1.1, 1.1, 1.1];

/** The season's weights of a year's periods. */
export function weightsOf(season: Season, { frequency }: Period): number[] {
  const count = periodsPerYear[frequency];
  const months = 12 / count;
  return Array.from({ length: count }, (_, at) =>
    season.slice(at * months, (at + 1) * months).reduce((sum, weight) => sum + weight, 0),
  );
}
