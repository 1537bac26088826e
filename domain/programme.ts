import { z } from 'zod';

/** Thresholds and readings of the rules that belong to a programme, not to the code. */
export const programmeSettings = z.strictObject({
  /** MM-DD after which a duty of the year that is not done yet is slipping. */
  warningDate: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  visitsJudged: z.enum(['each-direction', 'in-total']),
  /** Points of completion below 序时进度 that are still 预警 and not 滞后. */
  slippingPoints: z.int().min(0).max(100),
  /** full: county, then city or prefecture, then department; department: the department alone. */
  reviewLevels: z.enum(['full', 'department']),
  /** A change against the previous period of more than so many percent asks for a word of explanation. */
  jumpPercent: z.int().min(1),
  /** How many days before its end a pairing is 即将到期. */
  expiringDays: z.int().min(1).max(366),
  /** After how many days without an activity a pairing is 沉睡. */
  sleepingDays: z.int().min(1).max(1830),
  /** How often projects are made public: such as run longer than so many months, every so many, and at last after the end. */
  disclosure: z.strictObject({
    longMonths: z.int().min(1).max(24),
    everyMonths: z.int().min(1).max(24),
    finalMonths: z.int().min(1).max(24),
  }),
  /** Which paid and received entries may be one payment: days apart, either way, and what a bank takes at most, in 分. */
  matching: z.strictObject({ days: z.int().min(0).max(92), feeFen: z.int().min(0).max(10_000_000) }),
  /** In how many days a trust is filed, its details and each change are made public, and every how many months it is reported on. */
  trust: z.strictObject({
    fileDays: z.int().min(1).max(366),
    detailDays: z.int().min(1).max(366),
    changeDays: z.int().min(1).max(366),
    reportMonths: z.int().min(1).max(24),
  }),
});
export type ProgrammeSettings = z.infer<typeof programmeSettings>;
