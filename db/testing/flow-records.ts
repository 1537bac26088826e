import type { Stage } from '@/domain/flow';
import type { TestDatabase } from './database';
import type { Described } from './permissions';
import { projectRecords } from './project-records';

/** An entry of one kind, as the person sees it; id 0 where there is none yet. */
export interface FlowTestRecord {
  readonly id: number;
  readonly version: number;
  readonly stage: Stage;
  readonly projectId: number;
  readonly programme: string;
}

interface Row {
  readonly login: string;
  readonly stage: Stage;
  readonly state?: string;
  /** The person whose unit reviews it first. */
  readonly awaits?: string;
  readonly fen?: number;
  /** What tests find it by. */
  readonly voucher?: string;
  readonly excess?: string;
  readonly flowedOn?: string;
}

const states = ['draft', 'submitted', 'returned', 'approved'];

/** Who files it, which of their stages, and which unit reviews it first. */
const filers: Readonly<Record<string, { login: string; awaits: string; stage: Stage }>> = {
  gd: { login: 'gd-staff', awaits: 'gd-staff', stage: 'pledged' },
  'gd-city': { login: 'gd-city', awaits: 'gd-staff', stage: 'paid' },
  'gd-both': { login: 'gd-both', awaits: 'gd-staff', stage: 'paid' },
  gz: { login: 'gz-staff', awaits: 'gz-staff', stage: 'received' },
  'gz-county': { login: 'gz-county', awaits: 'gz-prefecture', stage: 'used' },
};

export const newFlowKinds: readonly Described[] = ['gd', 'gz'].map((filer) => ({
  ...{ filer, reporter: '-', state: 'none' },
}));
/** Of the one with two roles only what they have handed in is another's case. */
export const flowKinds: readonly Described[] = [
  ...['gd', 'gd-city', 'gz', 'gz-county'].flatMap((filer) =>
    states.map((state) => ({ filer, reporter: '-', state })),
  ),
  ...['submitted', 'approved'].map((state) => ({ filer: 'gd-both', reporter: '-', state })),
];

/** A project as both sides stand by it, or not yet, and what puts entries of it past the first wall. */
export async function projectWithEntries(database: TestDatabase, state = 'confirmed') {
  const { id: projectId, programme } = await projectRecords(database)({ filer: 'gd', reporter: '-', state });
  async function put(row: Row): Promise<number> {
    const {
      login,
      stage,
      awaits = login,
      fen = 100,
      voucher = '',
      excess = '',
      flowedOn = '2025-03-03',
    } = row;
    const [added] = await database.owner<{ id: string }>(
      `insert into flows (programme_id, department_id, organisation_id, state, awaiting_id, return_reason, submitted_by, changed_by,
          official_on, version, stage, form, project_id, amount_fen, flowed_on, voucher, payer, payee, excess, note)
        select p.programme_id, a.department_id, a.organisation_id, $2,
          case $2 when 'submitted' then (select organisation_id from accounts where login = $3) end,
          case $2 when 'returned' then '请核对' end, case when $2 <> 'draft' then a.id end, a.id,
          case $2 when 'approved' then date '2025-03-10' end, 3, $4, 'money', p.id, $6, $9, $7, '演示公益会',
          '榕江县演示社', $8, ''
        from accounts a, projects p where a.login = $1 and p.id = $5 returning id`,
      [login, row.state ?? 'approved', awaits, stage, projectId, fen, voucher, excess, flowedOn],
    );
    return Number(added?.id);
  }
  return { projectId, programme, put };
}

/** A project with more money at every stage than tests will take from it. */
export async function fundedProject(database: TestDatabase) {
  const project = await projectWithEntries(database);
  const { projectId, put } = project;
  await database.owner('update projects set budget_first_fen = 1000000000000 where id = $1', [projectId]);
  await put({ login: 'gd-staff', stage: 'pledged', fen: 5e11 });
  await put({ login: 'gd-staff', stage: 'paid', fen: 1e11 });
  await put({ login: 'gz-staff', stage: 'received', fen: 1e10 });
  return project;
}

/** Makes entries of one project past every wall: rows as the commands would have left them. */
export function flowRecords(database: TestDatabase) {
  let funded: ReturnType<typeof fundedProject> | undefined;
  return async ({ filer, state }: Described): Promise<FlowTestRecord> => {
    const { projectId, programme, put } = await (funded ??= fundedProject(database));
    const { login, awaits, stage } = filers[filer] ?? { login: '', awaits: '', stage: 'paid' };
    const shown = { stage, projectId, programme };
    if (state === 'none') return { ...shown, id: 0, version: 0 };
    return { ...shown, id: await put({ login, awaits, stage, state }), version: 3 };
  };
}
