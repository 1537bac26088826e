import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { reading, together, type Tx } from '@/db/client';
import { meetings, resolutions } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import { offeredExtension } from '@/domain/extension-offer';
import type { Programme } from '@/domain/facts';
import { offeredMeetingSteps } from '@/domain/meeting-offer';
import { dateText } from '@/domain/phrase';
import type { HalfAct } from '@/domain/resolution';
import { offeredActs } from '@/domain/resolution-offer';
import { halfWaitsFor } from '@/domain/resolution-waiting';
import { countedOthers, type Task, taskGroups, type TaskKind } from '@/domain/task';
import { readDue } from './due';
import { selectMeetings, standing } from './meeting';
import { listWaitingNotices } from './notice-waiting';
import { chosen, listProgrammes } from './programme';
import { type ListedResolution, listResolutions } from './resolution';
import { leadsOf } from './resolution-list';
import { matchTasks } from './match-waiting';
import { readTargets } from './target';
import { waitingFacts } from './task-fact';
import { trustTasks } from './task-trust';

/** Everything that waits for the person, and for whom everything else waits. */
export async function readTasks(actor: Actor, slug: string | undefined, today: PlainDate) {
  const [{ programme, tasks, others }, due, targets] = await together([
    readDecisions(actor, slug, today),
    readDue(actor, slug, today),
    readTargets(actor, { programme: slug, year: undefined, date: undefined }, today),
  ]);
  return {
    programme,
    groups: taskGroups([...tasks, ...readingTasks(due), ...targetTasks(targets, actor)]),
    others: countedOthers([...others, ...due.underWay.map(({ waitsFor }) => waitsFor)]),
  };
}

function readDecisions(actor: Actor, slug: string | undefined, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const programme = chosen(await listProgrammes(tx, snapshot), slug);
    const lines = await listResolutions(tx, {
      which: and(eq(meetings.programmeId, programme.id), isNull(resolutions.closedOn)),
      date: today,
    });
    const waiting = await waitingFacts(tx, actor, programme);
    return {
      programme,
      tasks: [
        ...waiting.flatMap(({ kind, label, href, about, record }) =>
          kind === null ? [] : [{ kind, label, href, dueOn: null, about, record }],
        ),
        ...(await signatures(tx, actor, programme)),
        ...(await matchTasks(tx, actor, programme)),
        ...(await noticeTasks(tx, actor, today)),
        ...(await trustTasks(tx, snapshot, actor, programme, today)),
        ...lines.flatMap((line) => resolutionTasks(actor, programme, line, today)),
      ],
      others: [
        ...waiting.filter(({ kind }) => kind === null).map((fact) => fact.waitsFor),
        ...lines.flatMap((line) => {
          const of = actedOn(programme, line);
          return line.halves
            .filter((half) => offeredActs(actor, of, half).length === 0)
            .map((half) =>
              halfWaitsFor(half, line.halves.find(({ side }) => side !== half.side)?.side ?? ''),
            );
        }),
      ],
    };
  });
}

async function noticeTasks(tx: Tx, actor: Actor, today: PlainDate): Promise<Task[]> {
  const { toReceive, toAnswer, overdue } = await listWaitingNotices(tx, actor, today);
  const of = (kind: TaskKind, notices: typeof toReceive) =>
    notices.map(({ id, matter, dueOn, number, unit }) => ({
      kind,
      label: matter,
      href: `/notices/${id}`,
      dueOn,
      about: `${number} ${unit}`,
    }));
  return [
    ...of('notice-receive', toReceive),
    ...of('notice-answer', toAnswer),
    ...of('notice-overdue', overdue),
  ];
}

async function signatures(tx: Tx, actor: Actor, programme: Programme): Promise<Task[]> {
  const parties = programme.parties.map(({ id }) => id);
  const rows = await selectMeetings(tx, actor, eq(meetings.programmeId, programme.id));
  return rows.flatMap((row) => {
    const meeting = standing(row, parties);
    const { newest } = meeting;
    const hasAnswered = newest?.signatures.some(({ departmentId }) => departmentId === actor.departmentId);
    const subject = { parties, hostId: meeting.departmentId, draftedBy: newest?.draftedBy ?? null };
    if (!offeredMeetingSteps(actor, subject, meeting.state, hasAnswered).includes('sign')) return [];
    return [
      {
        kind: 'sign' as const,
        label: meeting.name,
        href: `/meetings/${meeting.id}#minutes`,
        dueOn: null,
        about: `第 ${newest?.revision ?? 1} 稿`,
      },
    ];
  });
}

function actedOn(programme: Programme, line: ListedResolution) {
  const parties = programme.parties.map(({ id }) => id);
  return { ...line, parties, recordedBy: line.departmentId, leads: leadsOf(line) };
}

const kindOf: Partial<Record<HalfAct, TaskKind>> = {
  assign: 'assign',
  receive: 'receive',
  report: 'work',
  verify: 'verify',
  confirm: 'confirm',
};

function resolutionTasks(
  actor: Actor,
  programme: Programme,
  line: ListedResolution,
  today: PlainDate,
): Task[] {
  const of = actedOn(programme, line);
  const task = (kind: TaskKind, about: string): Task => ({
    kind,
    label: line.text,
    href: `/resolutions/${line.id}`,
    dueOn: line.dueOn,
    about,
  });
  const halves = line.halves.flatMap((half) =>
    offeredActs(actor, of, half).flatMap((act) => {
      const kind = kindOf[act];
      return kind === undefined ? [] : [task(kind, `${half.side}方${half.unit}`)];
    }),
  );
  const offers = offeredExtension(actor, { ...of, extension: line.openExtension }, today);
  return offers.includes('answer')
    ? [...halves, task('extension', `延至 ${dateText(line.openExtension?.toDueOn ?? '')}`)]
    : halves;
}

function readingTasks(due: Awaited<ReturnType<typeof readDue>>): Task[] {
  const of = (kind: TaskKind, rows: (typeof due)['review']) =>
    rows.map(({ id, indicator, endsOn }) => ({
      kind,
      label: `${indicator.code} ${indicator.name}`,
      href: `/readings/${id}`,
      dueOn: null,
      about: `填报期截至 ${dateText(endsOn)}`,
    }));
  return [...of('review', due.review), ...of('answer', due.confirm), ...of('returned', due.returned)];
}

function targetTasks(
  { lines, mayAnswer, year }: Awaited<ReturnType<typeof readTargets>>,
  actor: Actor,
): Task[] {
  if (!mayAnswer) return [];
  return lines.flatMap(({ indicator, newest }) =>
    newest?.state === 'proposed' &&
    newest.answers.every(({ departmentId }) => departmentId !== actor.departmentId)
      ? [
          {
            kind: 'target' as const,
            label: `${indicator.code} ${indicator.name}`,
            href: `/targets?year=${year}#open`,
            dueOn: null,
            about: `${year}年`,
          },
        ]
      : [],
  );
}
