import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { reading, together, type Tx } from '@/db/client';
import { resolutions } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import type { ExtensionState } from '@/domain/extension';
import { offeredExtension } from '@/domain/extension-offer';
import type { ResolutionAct } from '@/domain/resolution';
import { mayCorrect, offeredActs } from '@/domain/resolution-offer';
import { halfWaitsFor } from '@/domain/resolution-waiting';
import { listProgrammes } from './programme';
import { listResolutions } from './resolution';
import { resolutionChoices } from './resolution-choices';
import { leadsOf } from './resolution-list';

/** One resolution with both halves, all that happened to it, and what the person may do; null out of scope. */
export function findResolution(actor: Actor, id: number, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const [programmes, [line]] = await together([
      listProgrammes(tx, snapshot),
      listResolutions(tx, { which: eq(resolutions.id, id), date: today }),
    ]);
    const programme = programmes.find((one) => one.id === line?.programmeId);
    if (!line || !programme) return null;
    const of = {
      ...line,
      parties: programme.parties.map((party) => party.id),
      recordedBy: line.departmentId,
      leads: leadsOf(line),
    };
    const [{ isSigned, extensions, entries }, choices] = await together([
      storyOf(tx, id, line.meetingId),
      mayCorrect(actor, of, false) ? resolutionChoices(tx, programme, line.meetingId) : null,
    ]);
    return {
      programme,
      resolution: line,
      halves: line.halves.map((half) => ({
        ...half,
        acts: offeredActs(actor, of, half),
        waitsFor: halfWaitsFor(
          half,
          line.halves.find(({ departmentId }) => departmentId !== half.departmentId)?.side ?? '',
        ),
      })),
      extensionOffers: offeredExtension(actor, { ...of, extension: line.openExtension }, today),
      /** What the form of a correction offers; null where there is none. */
      choices: mayCorrect(actor, of, isSigned) ? choices : null,
      extensions,
      entries,
    };
  });
}

interface Story {
  readonly isSigned: boolean;
  readonly extensions: readonly {
    readonly by: string;
    readonly side: string;
    readonly extension: {
      readonly id: number;
      readonly fromDueOn: PlainDate;
      readonly toDueOn: PlainDate;
      readonly reason: string;
      readonly state: ExtensionState;
      readonly agreed: readonly number[];
      readonly askedOn: PlainDate;
    };
  }[];
  /** Newest first. */
  readonly entries: readonly {
    readonly by: string;
    readonly side: string;
    readonly ofSide: string | null;
    readonly entry: {
      readonly act: ResolutionAct;
      readonly percent: number | null;
      readonly progress: string | null;
      readonly evidence: string | null;
      readonly dueOn: PlainDate | null;
      readonly reason: string | null;
      readonly enteredAt: string;
      readonly enteredOn: PlainDate;
    };
  }[];
}

/** What happened to a resolution, as one value, and whether its minutes are signed. */
async function storyOf(tx: Tx, id: number, meetingId: number): Promise<Story> {
  const { rows } = await tx.execute<{ story: Story }>(sql`select json_build_object(
    'isSigned', exists (select from signed_meetings() s(id) where s.id = ${meetingId}),
    'extensions', coalesce((select json_agg(json_build_object('by', a.name, 'side', d.short, 'extension', json_build_object(
        'id', x.id, 'fromDueOn', x.from_due_on, 'toDueOn', x.to_due_on, 'reason', x.reason, 'state', x.state,
        'agreed', x.agreed, 'askedOn', x.asked_on)) order by x.id)
      from extensions x join accounts a on a.id = x.asked_by join departments d on d.id = x.department_id
      where x.resolution_id = ${id}), '[]'),
    'entries', coalesce((select json_agg(json_build_object('by', a.name, 'side', d.short, 'ofSide', hd.short,
        'entry', json_build_object('act', e.act, 'percent', e.percent, 'progress', e.progress, 'evidence', e.evidence,
          'dueOn', e.due_on, 'reason', e.reason, 'enteredAt', e.entered_at, 'enteredOn', e.entered_on)) order by e.id desc)
      from resolution_entries e join accounts a on a.id = e.entered_by join departments d on d.id = e.department_id
        left join resolution_halves h on h.id = e.half_id left join departments hd on hd.id = h.department_id
      where e.resolution_id = ${id}), '[]')) as story`);
  return rows[0]?.story ?? { isSigned: false, extensions: [], entries: [] };
}

export type ResolutionRecord = NonNullable<Awaited<ReturnType<typeof findResolution>>>;
