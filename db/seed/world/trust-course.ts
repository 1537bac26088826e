import { countTrust } from '@/db/commands/trust-count';
import { noteTrust } from '@/db/commands/trust-event';
import { asOwner } from '@/db/owner';
import { trustEvents } from '@/db/schema';
import { addDays, type PlainDate } from '@/domain/calendar';
import { endsOn, periodsOfYear } from '@/domain/period';
import type { TrustEventKind } from '@/domain/trust-life';
import { desc, eq } from 'drizzle-orm';
import type { Cast } from '../cast';
import { lastDay } from './filing';
import type { Timeline } from './timeline';
import type { DemoTrust, DemoTrustEvent } from './trust-list';

const titles: Record<TrustEventKind, string> = {
  'details-published': '备案信息已在信息平台公开',
  added: '委托人追加信托财产',
  changed: '信托变更',
  'change-published': '变更事项已在信息平台公开',
  reported: '已向备案机关报送年度报告',
  terminated: '信托终止',
  liquidated: '清算报告已公告',
};

interface Told {
  readonly ownerUrl: string;
  readonly cast: Cast;
  readonly trust: DemoTrust;
  readonly ref: { readonly id: number; readonly version: number };
}

/** Tells what happened to an official trust, each a few days later, and what was left of it at the quarters' ends. */
export function tellCourse(timeline: Timeline, told: Told): void {
  for (const event of told.trust.events ?? [])
    timeline.at(addDays(event[1], 4), (day) => note(told, event, day));
  if (!told.trust.isSilent) count(timeline, told);
}

async function note({ ownerUrl, cast, trust, ref }: Told, [kind, on, of]: DemoTrustEvent, day: PlainDate) {
  await noteTrust(cast(`${trust.side}-staff`, day), {
    ...{ ref: { ...ref }, kind, happenedOn: on, title: (kind === 'changed' && of) || titles[kind] },
    amountFen: kind === 'added' ? (of ?? '') : '',
    reportYear: kind === 'reported' ? (of ?? '') : '',
    note: kind === 'terminated' ? (of ?? '') : '',
    changeId: kind === 'change-published' ? String(await lastChange(ownerUrl)) : '',
    document: kind.endsWith('published') ? '演示信息公开平台' : '',
  });
}

/** The change that was entered last: the demo makes each public before there is another. */
async function lastChange(ownerUrl: string): Promise<number | undefined> {
  const [found] = await asOwner(ownerUrl, (tx) =>
    tx
      .select({ id: trustEvents.id })
      .from(trustEvents)
      .where(eq(trustEvents.kind, 'changed'))
      .orderBy(desc(trustEvents.id))
      .limit(1),
  );
  return found?.id;
}

const quarterEnds = [2023, 2024, 2025].flatMap((year) => periodsOfYear('quarter', year).map(endsOn));

/** Six in a hundred of what came in go each quarter; the newest quarter is not reported everywhere yet. */
function count(timeline: Timeline, { cast, trust, ref }: Told): void {
  const { filedOn, endsOn: last = '9999-12-31', events = [], side, size } = trust;
  if (filedOn === null) return;
  const ended = events.find(([kind]) => kind === 'terminated')?.[1] ?? last;
  const since = quarterEnds.filter((end) => end > addDays(filedOn, 20) && end <= ended && end < lastDay);
  for (const [at, countedOn] of since.entries()) {
    const added = events
      .filter(([kind, on]) => kind === 'added' && on <= countedOn)
      .reduce((sum, [, , wan]) => sum + Number(wan), 0);
    const left = ((Number(size) + added) * (100 - 6 * at - (at % 3))) / 100;
    timeline.at(addDays(countedOn, 6), (day) =>
      countTrust(cast(`${side}-staff`, day), {
        ...{ ref: { ...ref }, countedOn, balanceFen: left.toFixed(2) },
      }),
    );
  }
}
