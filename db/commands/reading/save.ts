import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { type Change, command, type Context } from '@/db/command';
import { oneByOne } from '@/db/one-by-one';
import { organisations, readings } from '@/db/schema';
import { endsOn, parsePeriod, periodName } from '@/domain/period';
import { figureInput, impossible, periodInput, refuseFuture, sameFigure } from '@/domain/reading';
import { Refusal, refusedAt } from '@/domain/refusal';
import { isOfficial, take } from '@/domain/workflow';
import { asRead, changeOf, loadIndicators, movedOn, type ReadingRow, type ReadingSubject } from './subject';

const entry = figureInput.extend({
  indicatorId: z.coerce.number().int(),
  period: periodInput,
  /** The version the person saw, 0 where there was none. */
  version: z.coerce.number().int().min(0),
  note: z.string().trim().max(500, '说明请控制在 500 字以内。').default(''),
});
const input = z.object({ entries: z.array(entry).min(1, '没有可保存的内容。').max(400) });
type Entry = z.output<typeof entry>;

interface SavedSubject extends Omit<ReadingSubject, 'row'> {
  readonly entry: Entry;
  readonly at: number;
  readonly row: ReadingRow | null;
  /** The place is taken by an official figure, and no correction of it is under way. */
  readonly isSettled: boolean;
}

/** Saves drafts of one's own unit, one or a whole period at once; what did not change is left alone. */
export const saveReadings = command({
  name: 'reading.save',
  input,
  load,
  change: async (tx, subjects, _input, context) => {
    return (await oneByOne(subjects, (subject) => save(tx, subject, context))).flat();
  },
  message: (count) => (count === 0 ? '内容没有变化。' : `已暂存 ${count} 项，尚未提交。`),
});

async function load(tx: Tx, { entries }: z.output<typeof input>, context: Context): Promise<SavedSubject[]> {
  const ids = [...new Set(entries.map((one) => one.indicatorId))];
  const known = new Map((await loadIndicators(tx, ids, context.today)).map((one) => [one.id, one]));
  const open = await tx
    .select({ row: readings, path: organisations.path })
    .from(readings)
    .innerJoin(organisations, eq(organisations.id, readings.organisationId))
    .where(
      and(
        inArray(readings.indicatorId, ids),
        inArray(readings.slot, [0, context.actor.departmentId]),
        inArray(readings.period, [...new Set(entries.map((one) => one.period))]),
      ),
    );
  return entries.map((one, at) => {
    const indicator = known.get(one.indicatorId);
    if (!indicator) throw new Refusal('missing', '没有找到该指标；请刷新页面。');
    const slots = open.filter(({ row }) => row.indicatorId === one.indicatorId && row.period === one.period);
    const hit = slots.find(({ row }) => !isOfficial(row.state, row.reporter));
    return {
      departmentId: hit?.row.departmentId ?? context.actor.departmentId,
      organisationPath: hit?.path ?? context.actor.organisationPath,
      responsiblePaths: indicator.responsiblePaths,
      reporter: indicator.reporter,
      awaitingId: null,
      submittedBy: null,
      row: hit?.row ?? null,
      isSettled: !hit && slots.length > 0,
      indicator,
      entry: one,
      at,
    };
  });
}

/** Refuses what the place cannot take: a settled one, another frequency, a future period, a side that does not report it. */
function check({ indicator, entry, at, isSettled }: SavedSubject, context: Context) {
  if (isSettled) {
    throw new Refusal('conflict', `“${indicator.name}”该期已有正式数；如需修改，请在该数的页面上发起更正。`);
  }
  const period = parsePeriod(entry.period);
  if (period?.frequency !== indicator.frequency) {
    throw new Refusal('invalid', `“${indicator.name}”不按这个填报期填报；请从页面上选择填报期。`);
  }
  if (
    indicator.retiredIn !== null ||
    period.year < indicator.firstYear ||
    period.year > (indicator.lastYear ?? 9999)
  ) {
    throw new Refusal('invalid', `“${indicator.name}”不填报${periodName(period)}；请刷新页面。`);
  }
  if (indicator.source === 'ledger')
    throw new Refusal('invalid', `“${indicator.name}”取自台账，请到台账登记。`);
  if (indicator.byDepartmentId !== null && indicator.byDepartmentId !== context.actor.departmentId) {
    throw new Refusal('forbidden', `“${indicator.name}”由对方填报，请等待对方填报后互认。`);
  }
  refuseFuture(period, context.today);
  const problem = impossible(entry, indicator);
  if (problem !== null) throw refusedAt({ [`entries.${at}.value`]: problem });
  return { year: period.year, endsOn: endsOn(period) };
}

async function save(tx: Tx, subject: SavedSubject, context: Context): Promise<Change[]> {
  const { entry, row, indicator } = subject;
  const period = check(subject, context);
  const { value, numerator, denominator, occurredOn } = entry;
  const note = entry.note === '' ? null : entry.note;
  const written = { value, numerator, denominator, occurredOn, note, changedBy: context.actor.accountId };
  if (!row) {
    if (entry.version !== 0)
      throw new Refusal('conflict', '这条填报值已有变动；请刷新页面，按最新状态办理。');
    const [added] = await tx
      .insert(readings)
      .values({
        ...written,
        ...period,
        indicatorId: indicator.id,
        period: entry.period,
        departmentId: context.actor.departmentId,
        organisationId: context.actor.organisationId,
        reporter: indicator.reporter,
        slot: indicator.reporter === 'shared' ? 0 : context.actor.departmentId,
      })
      .onConflictDoNothing()
      .returning();
    if (!added) throw await taken(tx, subject);
    return [changeOf(null, added)];
  }
  if (row.version !== entry.version) throw await movedOn(tx, row.id);
  if (sameFigure(row, entry) && row.note === note) return [];
  const state = take('save', row.state, row.reporter);
  const [changed] = await tx
    .update(readings)
    .set({ ...written, state, changedAt: sql`now()`, version: row.version + 1 })
    .where(asRead(row))
    .returning();
  if (!changed) throw await movedOn(tx, row.id);
  return [changeOf(row, changed)];
}

/** Somebody else began the same figure a moment ago; perhaps the other side, whose draft cannot be seen. */
async function taken(tx: Tx, { entry, reporter, departmentId }: SavedSubject): Promise<Refusal> {
  const [theirs] = await tx
    .select({ id: readings.id })
    .from(readings)
    .where(
      and(
        eq(readings.indicatorId, entry.indicatorId),
        eq(readings.period, entry.period),
        eq(readings.slot, reporter === 'shared' ? 0 : departmentId),
      ),
    )
    .orderBy(sql`${readings.id} desc`);
  if (theirs) return movedOn(tx, theirs.id);
  return new Refusal(
    'conflict',
    reporter === 'shared'
      ? '对方已在填报这一项，审核后会请您互认；您填写的内容仍在页面上。'
      : '这一项刚刚被他人填写；请刷新页面。',
  );
}
