/** SQL of somebody who closes a year past the commands; people are `:login`, programmes go by their name. */

interface Written {
  readonly by: string;
  /** Of which programme. */
  readonly of: string;
  /** In whose name, and in which department's. */
  readonly as?: string;
  readonly side?: string;
}

const departmentOf = (login: string) => `(select department_id from accounts where id = :${login})`;
const programmeOf = (name: string) => `(select id from programmes where name = '${name}')`;

interface Signed extends Written {
  /** Its oldest text or its newest. */
  readonly which?: 'min' | 'max';
  readonly hash?: string;
}

export function signText({ by, of, as = by, side = as, which = 'max', hash = 's.content_hash' }: Signed) {
  return `insert into statement_signatures (statement_id, content_hash, department_id, signed_by, signed_on)
    select s.id, ${hash}, ${departmentOf(side)}, :${as}, '2025-09-30' from statements s
      where s.id = (select ${which}(id) from statements where programme_id = ${programmeOf(of)})`;
}

export function draftText({ by, of, as = by, side = as }: Written) {
  return `insert into statements (programme_id, year, content, content_hash, department_id, drafted_by, drafted_on)
    values (${programmeOf(of)}, 2024, '{}', 'x', ${departmentOf(side)}, :${as}, '2025-09-30')`;
}

interface Listed extends Written {
  readonly year?: number;
  readonly note?: string;
  /** Whose payment, where it is not that programme's. */
  readonly flowOf?: string;
  readonly column?: 'flow_id' | 'match_id';
  readonly isStruck?: boolean;
}

/** Lists the payment of a programme in the annex of its year. */
export function listed({ by, of, as = by, side = as, ...also }: Listed) {
  const { year = 2024, note = '在途', flowOf = of, column = 'flow_id', isStruck = false } = also;
  const how = isStruck ? `date '2025-09-30', :${as}, '误列'` : 'null::date, null::integer, null';
  return `insert into annex_entries (programme_id, year, ${column}, department_id, note, entered_by, entered_on, struck_on, struck_by,
      strike_reason)
    select ${programmeOf(of)}, ${year}, min(f.id), ${departmentOf(side)}, '${note}', :${as}, date '2025-09-30', ${how}
      from flows f where f.programme_id = ${programmeOf(flowOf)}`;
}

export function struck({ by, of, reason = '误列' }: Written & { readonly reason?: string }) {
  return `update annex_entries set struck_on = '2025-09-30', struck_by = :${by}, strike_reason = '${reason}'
    where programme_id = ${programmeOf(of)}`;
}
