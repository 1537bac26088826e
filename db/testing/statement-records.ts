import { hashOf } from '@/db/commands/meeting/hash';
import type { StatementContent } from '@/domain/statement';
import type { TestDatabase } from './database';
import { projectWithEntries } from './flow-records';
import type { Described } from './permissions';

/** A year of one programme, as the person sees it; 0 where there is no text or no entry of the annex. */
export interface StatementTestRecord {
  /** The programme's. */
  readonly id: number;
  readonly programme: string;
  /** A payment that is in no match. */
  readonly flowId: number;
  readonly entryId: number;
  readonly statementId: number;
  readonly contentHash: string;
}

export const closedYear = 2024;
const paid = 700;
const note = '银行处理中';
const sides = ['gd', 'gz'];
const states = ['open', 'listed', 'drafted', 'stale', 'signed', 'closed'];

export const statementKinds: readonly Described[] = sides.flatMap((filer) =>
  states.map((state) => ({ filer, reporter: '-', state })),
);

/** The text of a year with nothing but a payment that is on its way. */
function contentOf(flowId: number, source: string, fen = paid): StatementContent {
  return {
    year: closedYear,
    sums: { pledged: 0, paid: fen, received: 0, used: 0 },
    gaps: { 'in-transit': 0, fee: 0, instalment: 0, error: 0, crossing: 0, reversed: 0, open: fen },
    annex: [{ kind: 'flow', id: flowId, source, fen, note }],
  };
}

type Project = Awaited<ReturnType<typeof projectWithEntries>>;

/** A programme of its own with the same two parties, to which the project moves, and a payment of that year that is in no match. */
async function programmeWithPayment(database: TestDatabase, { projectId, put }: Project) {
  const [added] = await database.owner<{ id: number; slug: string }>(
    `with added as (
        insert into programmes (slug, name, document_name, first_year, last_year, settings, revision)
          select slug || '-' || gen_random_uuid(), name, document_name, first_year, last_year, settings, revision
            from programmes order by id limit 1 returning id, slug),
      with_parties as (
        insert into parties (programme_id, department_id, place) select a.id, p.department_id, p.place from added a, parties p
          where p.programme_id = (select min(id) from programmes))
      update projects p set programme_id = a.id from added a where p.id = $1 returning a.id, a.slug`,
    [projectId],
  );
  const { id = 0, slug: programme = '' } = added ?? {};
  const flowId = await put({
    ...{ login: 'gd-staff', stage: 'paid', fen: paid, flowedOn: '2024-12-30', excess: '先行拨付' },
  });
  return { id, programme, flowId, source: `project:${projectId}` };
}

/** Makes years past the first wall: rows as the commands would have left them. */
export function statementRecords(database: TestDatabase) {
  const one = async (sql: string, values: unknown[]): Promise<number> => {
    const [row] = await database.owner<{ id: string }>(sql, values);
    return Number(row?.id);
  };
  let project: Promise<Project> | undefined;
  return async ({ filer, state }: Described): Promise<StatementTestRecord> => {
    const { source, ...made } = await programmeWithPayment(
      database,
      await (project ??= projectWithEntries(database)),
    );
    const blank = { ...made, entryId: 0, statementId: 0, contentHash: '0'.repeat(64) };
    if (state === 'open') return blank;
    const entryId = await one(
      `insert into annex_entries (programme_id, year, flow_id, department_id, note, entered_by, entered_on)
        select $1, $2, $3, department_id, $4, id, '2025-01-10' from accounts where login = $5 returning id`,
      [made.id, closedYear, made.flowId, note, `${filer}-staff`],
    );
    if (state === 'listed') return { ...blank, entryId };
    const content = contentOf(made.flowId, source, state === 'stale' ? paid - 1 : paid);
    const contentHash = hashOf(content);
    const statementId = await one(
      `insert into statements (programme_id, year, content, content_hash, department_id, drafted_by, drafted_on)
        select $1, $2, $3, $4, department_id, id, '2025-01-15' from accounts where login = $5 returning id`,
      [made.id, closedYear, content, contentHash, `${filer}-staff`],
    );
    const signers = state === 'closed' ? sides : state === 'signed' ? [filer] : [];
    for (const side of signers) {
      await database.owner(
        `insert into statement_signatures (statement_id, content_hash, department_id, signed_by, signed_on)
          select $1, $2, department_id, id, '2025-01-20' from accounts where login = $3`,
        [statementId, contentHash, `${side}-reviewer`],
      );
    }
    return { ...blank, entryId, statementId, contentHash };
  };
}
