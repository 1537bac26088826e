import 'server-only';
import { and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Change } from '@/db/command';
import {
  accounts,
  indicators,
  measures,
  organisations,
  programmes,
  readings,
  responsibilities,
} from '@/db/schema';
import type { PlainDate } from '@/domain/calendar';
import { chineseMoment } from '@/domain/moment';
import { quantityText } from '@/domain/quantity';
import type { Figure } from '@/domain/reading';
import { Refusal } from '@/domain/refusal';
import { stateWords, visibleToOther } from '@/domain/workflow';

export type ReadingRow = typeof readings.$inferSelect;
type IndicatorRow = Awaited<ReturnType<typeof loadIndicators>>[number];

/** The indicators with what their programme asks and who answers for them today, on whatever side. */
export async function loadIndicators(tx: Tx, ids: number[], today: PlainDate) {
  const rows = await tx
    .select({
      id: indicators.id,
      code: indicators.code,
      name: indicators.name,
      unit: indicators.unit,
      frequency: indicators.frequency,
      aggregation: indicators.aggregation,
      reporter: indicators.reporter,
      byDepartmentId: indicators.byDepartmentId,
      source: indicators.source,
      decimals: indicators.decimals,
      minimum: indicators.minimum,
      maximum: indicators.maximum,
      retiredIn: indicators.retiredIn,
      firstYear: programmes.firstYear,
      lastYear: programmes.lastYear,
      settings: programmes.settings,
      responsiblePath: organisations.path,
    })
    .from(indicators)
    .innerJoin(measures, eq(measures.id, indicators.measureId))
    .innerJoin(programmes, eq(programmes.id, indicators.programmeId))
    .leftJoin(
      responsibilities,
      and(
        eq(responsibilities.measureId, measures.id),
        lte(responsibilities.fromOn, today),
        or(isNull(responsibilities.untilOn), gte(responsibilities.untilOn, today)),
      ),
    )
    .leftJoin(organisations, eq(organisations.id, responsibilities.organisationId))
    .where(inArray(indicators.id, ids));
  const byId = new Map<
    number,
    Omit<(typeof rows)[number], 'responsiblePath'> & { responsiblePaths: string[] }
  >();
  for (const { responsiblePath, ...row } of rows) {
    const known = byId.get(row.id) ?? { ...row, responsiblePaths: [] };
    if (responsiblePath !== null) known.responsiblePaths.push(responsiblePath);
    byId.set(row.id, known);
  }
  return [...byId.values()];
}

export interface ReadingSubject {
  readonly departmentId: number;
  readonly organisationPath: string;
  readonly responsiblePaths: readonly string[];
  readonly reporter: ReadingRow['reporter'];
  readonly awaitingId: number | null;
  readonly submittedBy: number | null;
  readonly row: ReadingRow;
  readonly indicator: IndicatorRow;
}

/** The readings that stand at the versions the person saw; a `missing` or `conflict` refusal otherwise. */
export async function loadReadings(
  tx: Tx,
  refs: readonly { id: number; version: number }[],
  today: PlainDate,
): Promise<ReadingSubject[]> {
  const ids = refs.map((ref) => ref.id);
  const found = await tx
    .select({ row: readings, organisationPath: organisations.path })
    .from(readings)
    .innerJoin(organisations, eq(organisations.id, readings.organisationId))
    .where(inArray(readings.id, ids));
  const known = new Map(
    (await loadIndicators(tx, [...new Set(found.map(({ row }) => row.indicatorId))], today)).map((one) => [
      one.id,
      one,
    ]),
  );
  const subjects: ReadingSubject[] = [];
  for (const ref of refs) {
    const hit = found.find(({ row }) => row.id === ref.id);
    const indicator = hit && known.get(hit.row.indicatorId);
    if (!hit || !indicator)
      throw new Refusal('missing', '没有找到这条填报值，可能不在您的权限范围内；请刷新页面。');
    if (hit.row.version !== ref.version) throw await movedOn(tx, hit.row.id);
    const { departmentId, reporter, awaitingId, submittedBy } = hit.row;
    const { organisationPath } = hit;
    const { responsiblePaths } = indicator;
    subjects.push({
      departmentId,
      organisationPath,
      responsiblePaths,
      reporter,
      awaitingId,
      submittedBy,
      row: hit.row,
      indicator,
    });
  }
  return subjects;
}

/** "Somebody was faster": says who, when, and how the record stands now. */
export async function movedOn(tx: Tx, id: number): Promise<Refusal> {
  const [now] = await tx
    .select({ by: accounts.name, at: readings.changedAt, state: readings.state, version: readings.version })
    .from(readings)
    .innerJoin(accounts, eq(accounts.id, readings.changedBy))
    .where(eq(readings.id, id));
  return new Refusal(
    'conflict',
    now
      ? `${now.by}已于${chineseMoment(now.at)}改动了这条填报值（现为“${stateWords[now.state]}”第 ${now.version} 版）；您填写的内容仍在页面上，请核对后再办理。`
      : '这条填报值已有变动；请刷新页面，按最新状态办理。',
  );
}

/** The guarded `where` of every change: the row as it was read, or nothing. */
export function asRead(row: ReadingRow) {
  return and(eq(readings.id, row.id), eq(readings.version, row.version), eq(readings.state, row.state));
}

function told(row: Figure & Pick<ReadingRow, 'state' | 'version' | 'note' | 'returnReason'>) {
  const text = (value: number | null) => (value === null ? null : quantityText(value));
  return {
    state: row.state,
    value: text(row.value),
    numerator: text(row.numerator),
    denominator: text(row.denominator),
    occurredOn: row.occurredOn,
    note: row.note,
    returnReason: row.returnReason,
    version: row.version,
  };
}

/** The history entry of a reading's change, with what an answer added to it. */
export function changeOf(
  before: ReadingRow | null,
  after: ReadingRow,
  added: Record<string, unknown> = {},
): Change {
  return {
    id: after.id,
    before: before && told(before),
    after: { ...told(after), ...added },
    isShared: visibleToOther.includes(after.state),
  };
}
