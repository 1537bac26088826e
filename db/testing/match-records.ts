import type { TestDatabase } from './database';
import { fundedProject } from './flow-records';
import type { Described } from './permissions';

/** A match of one kind, as the person sees it; id 0 where there is none yet. */
export interface MatchTestRecord {
  readonly id: number;
  readonly version: number;
  /** One paid entry and one received. */
  readonly flows: readonly number[];
  readonly reason: '' | 'fee';
  readonly programme: string;
}

const sides = ['gd', 'gz'] as const;
type Side = (typeof sides)[number];

export const matchKinds: readonly Described[] = [
  ...sides.flatMap((filer) =>
    ['none', 'proposed', 'disputed', 'agreed', 'reopened'].map((state) => ({
      filer,
      reporter: 'fee',
      state,
    })),
  ),
  ...sides.map((filer) => ({ filer, reporter: 'even', state: 'proposed' })),
];

/** What was said of it after it was proposed: by which side, and from where to where. */
const said: Readonly<Record<string, { by: 'own' | 'other'; answer: string; reason: string }>> = {
  disputed: { by: 'other', answer: 'dispute', reason: 'error' },
  agreed: { by: 'other', answer: 'agree', reason: 'fee' },
  reopened: { by: 'own', answer: 'reopen', reason: 'fee' },
};

/** Makes matches past the first wall: rows as the commands would have left them. */
export function matchRecords(database: TestDatabase) {
  let funded: ReturnType<typeof fundedProject> | undefined;
  return async ({ filer, reporter, state }: Described): Promise<MatchTestRecord> => {
    const { put, programme } = await (funded ??= fundedProject(database));
    const lost = reporter === 'even' ? 0 : 5;
    const flows = [
      await put({ login: 'gd-staff', stage: 'paid', fen: 1000 }),
      await put({ login: 'gz-staff', stage: 'received', fen: 1000 - lost }),
    ];
    const shown = { flows, programme, reason: lost === 0 ? ('' as const) : ('fee' as const) };
    if (state === 'none') return { ...shown, id: 0, version: 0 };
    const [row] = await database.owner<{ id: string }>(
      `with opened as (
        insert into matches (programme_id, source, form, difference_fen, reason, note, department_id, opened_by, opened_on)
          select f.programme_id, f.source, f.form, $2, nullif($3, ''), '', a.department_id, a.id, '2025-09-01'
            from flows f, accounts a where f.id = $4 and a.login = $1 returning id)
      insert into match_flows (match_id, flow_id) select o.id, f.id from opened o, flows f where f.id in ($4, $5)
        returning match_id as id`,
      [`${filer}-staff`, lost, shown.reason, ...flows],
    );
    const id = Number(row?.id);
    const word = said[state];
    if (word === undefined) return { ...shown, id, version: 1 };
    const other: Side = filer === 'gd' ? 'gz' : 'gd';
    await database.owner(
      `insert into match_answers (match_id, department_id, answer, from_state, to_state, version, reason, note, answered_by, answered_on)
        select $1, department_id, $3, 'proposed', $4, 1, $5, '经核对', id, '2025-09-02' from accounts where login = $2`,
      [id, `${word.by === 'own' ? filer : other}-reviewer`, word.answer, state, word.reason],
    );
    return { ...shown, id, version: 2 };
  };
}
