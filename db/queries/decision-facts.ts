import 'server-only';
import { sql } from 'drizzle-orm';
import type { MeetingFact, ResolutionFact } from '@/domain/decision-board';
import { asked } from './asked';

/** What meetings decided and how far it is, as every page about the programme reads it. */
export interface DecisionFacts {
  readonly meetings: readonly MeetingFact[];
  readonly resolutions: readonly ResolutionFact[];
}

/** The meetings of a programme and what they decided, as one value. */
export const decisionsAsked = sql<DecisionFacts>`json_build_object(
    'meetings', coalesce((select json_agg(json_build_object('id', m.id, 'series', m.series, 'number', m.number,
      'plannedOn', m.planned_on, 'heldOn', m.held_on) order by m.id) from meetings m where m.programme_id = ${asked.programmeId}), '[]'),
    'resolutions', coalesce((
      with h as materialized (select resolution_id, json_agg(json_build_object('departmentId', department_id, 'state', state)
          order by department_id) as list from resolution_halves group by resolution_id),
        e as materialized (select resolution_id, json_agg(json_build_object('departmentId', department_id, 'on', entered_on)
          order by id) as list from resolution_entries where act in ('report', 'claim') group by resolution_id)
      select json_agg(json_build_object('id', r.id, 'meetingId', r.meeting_id, 'areaId', r.area_id, 'text', r.text,
          'dueOn', r.due_on, 'originalDueOn', r.original_due_on, 'isOpenEnded', r.is_open_ended, 'closedOn', r.closed_on,
          'halves', h.list, 'reports', coalesce(e.list, '[]')) order by r.number)
        from resolutions r join meetings m on m.id = r.meeting_id join h on h.resolution_id = r.id
          left join e on e.resolution_id = r.id where m.programme_id = ${asked.programmeId}), '[]'))`;
