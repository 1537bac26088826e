import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Snapshot, Tx } from '@/db/client';
import { meetings, resolutions } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import { awaitedFrom } from '@/domain/letter';
import { isCommanded } from '@/domain/notice';
import { chosen, listProgrammes } from './programme';
import { listResolutions, type ListedResolution } from './resolution';
import { listUnits } from './unit';

/** What the forms of a notice and of a letter offer: the own side's units, the other side, and signed decisions. */
export async function noticeChoices(
  tx: Tx,
  snapshot: Promise<Snapshot>,
  { departmentId }: Actor,
  today: PlainDate,
) {
  const programme = chosen(await listProgrammes(tx, snapshot), undefined);
  const [own] = await listUnits(tx, [{ id: departmentId, short: '' }]);
  const recipient = programme.parties.find(({ id }) => id !== departmentId);
  const open = await listResolutions(tx, {
    which: and(
      eq(meetings.programmeId, programme.id),
      isNull(resolutions.closedOn),
      sql`${resolutions.meetingId} in (select * from signed_meetings())`,
    ),
    date: today,
  });
  const isOurs = ({ halves }: ListedResolution) =>
    halves.some((half) => half.departmentId === departmentId && half.state !== 'confirmed');
  const isTheirs = (line: ListedResolution) =>
    recipient !== undefined && awaitedFrom(line, recipient.id).length > 0;
  return {
    programme: programme.slug,
    recipient: recipient?.name ?? null,
    units: (own?.units ?? [])
      .filter(({ kind }) => isCommanded(kind))
      .map(({ id, name, kind }) => ({
        value: id,
        label: name,
        group: kind === 'bureau' ? '地方民政局' : '厅内处室和单位',
      })),
    ours: open.filter(isOurs).map(choice),
    theirs: open.filter(isTheirs).map(choice),
  };
}

function choice({ id, text, verdict }: ListedResolution) {
  return { value: id, label: verdict.status === 'overdue' ? `${text}（逾期）` : text };
}

export type NoticeChoices = Awaited<ReturnType<typeof noticeChoices>>;
