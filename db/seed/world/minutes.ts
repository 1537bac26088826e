import { draftMinutes, publishMeeting, returnMinutes, signMinutes } from '@/db/commands/meeting/minutes';
import { addDays, type PlainDate, yearOf } from '@/domain/calendar';
import type { Cast } from '../cast';
import type { Side } from '../people';
import type { Timeline } from './timeline';

export type MinutesFate = 'published' | 'signed' | 'half-signed' | 'returned';

interface Minuted {
  readonly host: Side;
  readonly number: number;
  readonly on: PlainDate;
  readonly fate: MinutesFate;
  readonly place: { readonly id: number };
}
/** One row, as a page would have shown it. */
export type Ask = <Row extends Record<string, unknown>>(query: string, values: unknown[]) => Promise<Row>;

/** Puts on the timeline how far a meeting's minutes go. */
export function minute(
  timeline: Timeline,
  cast: Cast,
  ask: Ask,
  { host, number, on, fate, place }: Minuted,
): void {
  const other = host === 'gd' ? 'gz' : 'gd';
  const seen = () =>
    ask<{ id: number; version: number }>('select id, version from meetings where id = $1', [place.id]);
  const text = () =>
    ask<{ minutesId: number; contentHash: string }>(
      `select id as "minutesId", content_hash as "contentHash" from minutes where meeting_id = $1
        order by revision desc limit 1`,
      [place.id],
    );
  timeline.at(addDays(on, 4), async (day) =>
    draftMinutes(cast(`${host}-staff`, day), {
      ...(await seen()),
      opening: '两省民政厅厅领导和有关处室负责同志参加会议。',
      heard:
        '会议听取了两厅关于协作任务进展和上次议定事项落实情况的通报。\n会议指出，各项工作总体按计划推进，跨省核对、信息互通等方面还需加强。',
      demands: '各牵头单位要按时限推进，每季度填报进展；需要延期的，应在时限之前申请。',
    }),
  );
  timeline.at(addDays(on, 7), async (day) => signMinutes(cast(`${host}-reviewer`, day), await text()));
  if (fate === 'half-signed') return;
  timeline.at(addDays(on, 9), async (day) =>
    fate === 'returned'
      ? returnMinutes(cast(`${other}-reviewer`, day), {
          ...(await text()),
          reason: '会议要求中缺少时间安排，请补充。',
        })
      : signMinutes(cast(`${other}-reviewer`, day), await text()),
  );
  if (fate !== 'published') return;
  timeline.at(addDays(on, 12), async (day) =>
    publishMeeting(cast(`${host}-reviewer`, day), {
      ...(await seen()),
      documentNumber: `粤黔民协〔${yearOf(on)}〕${number}号`,
    }),
  );
}
