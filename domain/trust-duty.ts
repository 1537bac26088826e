import { addDays, addMonths, daysBetween, type PlainDate } from './calendar';
import { dateText } from './phrase';
import type { ProgrammeSettings } from './programme';
import type { Trust } from './trust';
import { trustStanding, type TrustEvent } from './trust-life';

type TrustDutyKind = 'file' | 'details' | 'change' | 'report';
export const trustDutyWords: Record<TrustDutyKind, string> = {
  file: '备案',
  details: '公开备案信息',
  change: '公开变更',
  report: '报送年度报告',
};

/** Something that has to be done for a trust by a day. */
export interface TrustDuty {
  readonly kind: TrustDutyKind;
  /** The day that the time runs from: signing, filing, the change, the last report. */
  readonly from: PlainDate;
  readonly dueOn: PlainDate;
  /** When it was done, in time or late; null while it is open. */
  readonly metOn: PlainDate | null;
}

/** From how many days before its day an open duty is near: as long as a resolution warns (design 2). */
export const nearDays = 30;

export type DutyMark = 'late' | 'near' | 'open' | 'met';
export const dutyMarkWords: Record<DutyMark, string> = {
  late: '已逾期',
  near: '临近',
  open: '未到期',
  met: '已办理',
};

/** How a duty stands on the day. */
export function dutyMark({ dueOn, metOn }: TrustDuty, today: PlainDate): DutyMark {
  if (metOn !== null) return 'met';
  if (dueOn < today) return 'late';
  return daysBetween(today, dueOn) <= nearDays ? 'near' : 'open';
}

/** The duty's state in one sentence: 已逾期 12 天, 还有 5 天, done in time or how late. */
export function dutyText(duty: TrustDuty, today: PlainDate): string {
  const { dueOn, metOn } = duty;
  if (metOn !== null) {
    const late = daysBetween(dueOn, metOn);
    return `${dateText(metOn)}已办理${late > 0 ? `，迟 ${late} 天` : ''}`;
  }
  const left = daysBetween(today, dueOn);
  return left < 0 ? `已逾期 ${-left} 天` : left === 0 ? '今天到期' : `还有 ${left} 天`;
}

type Course = Pick<Trust, 'signedOn' | 'filedOn' | 'endsOn'>;

/**
 * The duties of a trust by what is known on the day, in the order of their days; the last report is the one that is open.
 * Filed within 7 days of signing (慈善法, 粤民规字〔2019〕2号); its details made public within 20 days of being filed and each change within
 * 30 days by the trustee (《慈善信托信息公开办法》, in force 2026-04-01); reported on at least once a year. How many is the programme's.
 * What would fall due after the trust has ended is not asked; what was due before stays until it is made up for.
 */
export function trustDuties(
  trust: Course,
  events: readonly TrustEvent[],
  settings: Pick<ProgrammeSettings, 'trust'>,
  today: PlainDate,
): TrustDuty[] {
  const known = events.filter(({ happenedOn }) => happenedOn <= today);
  const { signedOn } = trust;
  const filedOn = trust.filedOn !== null && trust.filedOn <= today ? trust.filedOn : null;
  const endedOn = endOf(trust, known, today);
  const file = { kind: 'file', from: signedOn, dueOn: addDays(signedOn, settings.trust.fileDays) } as const;
  if (filedOn === null) return signedOn > today || endedOn !== null ? [] : [{ ...file, metOn: null }];
  const duties: TrustDuty[] = [
    { ...file, metOn: filedOn },
    {
      ...{ kind: 'details', from: filedOn, dueOn: addDays(filedOn, settings.trust.detailDays) },
      metOn: known.find(({ kind }) => kind === 'details-published')?.happenedOn ?? null,
    },
    ...known
      .filter(({ kind }) => kind === 'changed')
      .map(({ id, happenedOn }) => ({
        ...({
          kind: 'change',
          from: happenedOn,
          dueOn: addDays(happenedOn, settings.trust.changeDays),
        } as const),
        metOn: known.find(({ changeId }) => changeId === id)?.happenedOn ?? null,
      })),
    ...reports(filedOn, endedOn, known, settings.trust.reportMonths),
  ];
  return duties.toSorted((one, other) => (one.dueOn === other.dueOn ? 0 : one.dueOn < other.dueOn ? -1 : 1));
}

/** The last day of the trust, where it has ended by the day: by its term or before. */
function endOf(trust: Course, events: readonly TrustEvent[], today: PlainDate): PlainDate | null {
  const early = events.find(({ kind }) => kind === 'terminated')?.happenedOn ?? null;
  const { endsOn } = trust;
  const isExpired = trustStanding(trust, [], today) === 'expired';
  if (!isExpired || endsOn === null) return early;
  return early !== null && early < endsOn ? early : endsOn;
}

/** One after the other, each so many months from the report before; the last is open where the trust goes on. */
function reports(
  filedOn: PlainDate,
  endedOn: PlainDate | null,
  events: readonly TrustEvent[],
  months: number,
): TrustDuty[] {
  const made = events
    .filter(({ kind }) => kind === 'reported')
    .map(({ happenedOn }) => happenedOn)
    .toSorted();
  const duties: TrustDuty[] = [];
  let from = filedOn;
  for (const metOn of made) {
    if (metOn === from) continue;
    duties.push({ kind: 'report', from, dueOn: addMonths(from, months), metOn });
    from = metOn;
  }
  const dueOn = addMonths(from, months);
  if (endedOn === null || dueOn <= endedOn) duties.push({ kind: 'report', from, dueOn, metOn: null });
  return duties;
}

/** The open duty that is pressed for most; null where none is open. */
export function nextDuty(duties: readonly TrustDuty[]): TrustDuty | null {
  return duties.find(({ metOn }) => metOn === null) ?? null;
}
