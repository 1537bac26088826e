import 'server-only';
import { and, eq, inArray, like, or, isNotNull } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import type { Outcome } from '@/db/command';
import { formDrafts, idempotency, indicators, organisations, readings } from '@/db/schema';
import { type Actor, has } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import { files } from '@/domain/due';
import { entryForm } from '@/domain/entry';
import { lastYear, parsePeriod, periodCode, previousPeriod } from '@/domain/period';
import { Refusal } from '@/domain/refusal';
import { targetInForce } from '@/domain/target-state';
import { fileable } from './due';
import { chosen, listProgrammes } from './programme';
import { type ListedReading, listReadings } from './reading';
import { readStructure } from './structure';

/** One period's figures as one grid: what stands, what stood before and a year ago, and the target beside it. */
export function readEntry(actor: Actor, slug: string | undefined, code: string, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const programme = chosen(await listProgrammes(tx, snapshot), slug);
    const period = parsePeriod(code);
    if (!period) throw new Refusal('missing', '没有这个填报期；请从“指标填报”里选择。');
    const structure = await readStructure(tx, snapshot, programme.id, [period.year], today);
    const mine = fileable(actor, structure).filter(
      (indicator) => indicator.frequency === period.frequency && files(actor, indicator),
    );
    const periods = [period, previousPeriod(period), lastYear(period)].map(periodCode);
    const rows = await listReadings(
      tx,
      actor,
      programme.id,
      [period.year - 1, period.year],
      and(inArray(readings.period, periods), inArray(readings.slot, [0, actor.departmentId])),
    );
    const cards = new Map(
      (
        await listCards(
          tx,
          mine.map(({ id }) => id),
        )
      ).map((card) => [card.id, card]),
    );
    const at = (id: number, when: string) => figureAt(actor, rows, id, when);
    const parties = programme.parties.map((party) => party.id);
    return {
      programme,
      period,
      draft: await readDraft(tx, actor, entryForm(code)),
      measures: structure.measures
        .map((measure) => ({
          measure,
          lines: mine
            .filter((indicator) => indicator.measureId === measure.id)
            .map((indicator) => ({
              indicator: { ...indicator, ...cards.get(indicator.id) },
              current: at(indicator.id, code),
              previous: at(indicator.id, periodCode(previousPeriod(period))),
              lastYear: at(indicator.id, periodCode(lastYear(period))),
              target:
                targetInForce(
                  structure.targets.filter(
                    (one) => one.indicatorId === indicator.id && one.year === period.year,
                  ),
                  parties,
                  today,
                )?.value ?? null,
            })),
        }))
        .filter(({ lines }) => lines.length > 0),
    };
  });
}

/** The figure that stands in the place: the one under way, else the official one. */
function figureAt(
  actor: Actor,
  rows: readonly ListedReading[],
  id: number,
  code: string,
): ListedReading | null {
  const there = rows.filter(
    (row) =>
      row.indicatorId === id && row.period === code && (row.slot === 0 || row.slot === actor.departmentId),
  );
  return there.find((row) => !row.isOfficial) ?? there[0] ?? null;
}

/** What a person must know to type the figure: the 口径 and the names of a ratio's parts. */
function listCards(tx: Tx, ids: readonly number[]) {
  return tx
    .select({
      id: indicators.id,
      note: indicators.note,
      numeratorName: indicators.numeratorName,
      denominatorName: indicators.denominatorName,
    })
    .from(indicators)
    .where(inArray(indicators.id, [0, ...ids]));
}

async function readDraft(tx: Tx, actor: Actor, form: string) {
  const [kept] = await tx
    .select({ fields: formDrafts.fields, changedAt: formDrafts.changedAt })
    .from(formDrafts)
    .where(and(eq(formDrafts.accountId, actor.accountId), eq(formDrafts.form, form)));
  return kept ?? null;
}

/** The figures of a period that the person could hand in: filled drafts and returned ones of their unit and below. */
export async function listDrafts(actor: Actor, code: string) {
  if (!has(actor, 'staff')) return [];
  return reading(actor, (tx) =>
    tx
      .select({
        id: readings.id,
        version: readings.version,
        indicatorId: readings.indicatorId,
        aggregation: indicators.aggregation,
      })
      .from(readings)
      .innerJoin(indicators, eq(indicators.id, readings.indicatorId))
      .innerJoin(organisations, eq(organisations.id, readings.organisationId))
      .where(
        and(
          eq(readings.departmentId, actor.departmentId),
          eq(readings.period, code),
          inArray(readings.state, ['draft', 'returned']),
          like(organisations.path, `${actor.organisationPath}%`),
          or(isNotNull(readings.value), isNotNull(readings.numerator)),
        ),
      ),
  );
}

/** What became of the act that this key stands for; null where it has not been done. */
export function findOutcome(actor: Actor, key: string): Promise<Outcome | null> {
  return reading(actor, async (tx) => {
    const [done] = await tx
      .select({ outcome: idempotency.outcome })
      .from(idempotency)
      .where(and(eq(idempotency.accountId, actor.accountId), eq(idempotency.key, key)));
    return (done?.outcome ?? null) as Outcome | null;
  });
}
