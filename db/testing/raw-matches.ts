/** SQL of somebody who matches entries past the commands; people are `:login`, entries go by their voucher. */

interface Opened {
  readonly by: string;
  /** The vouchers of the entries, quoted. */
  readonly flows: string;
  readonly difference?: number;
  /** In whose name, and in which department's. */
  readonly as?: string;
  readonly side?: string;
  readonly state?: string;
  readonly at?: string;
}

/** Its last rows are the entries that came in; whether the match is whole is asked at the end of a transaction, and so here. */
export function openMatch({
  by,
  flows,
  difference = 0,
  as = by,
  side = as,
  state = 'proposed',
  at = 'now()',
}: Opened): string {
  return `insert into matches (programme_id, source, form, difference_fen, reason, note, state, agreed_on, department_id, opened_by,
      opened_on, opened_at)
    select f.programme_id, f.source, f.form, ${difference}, case ${difference} when 0 then null else 'error' end, '', '${state}',
      case '${state}' when 'agreed' then date '2025-09-30' end, (select department_id from accounts where id = :${side}), :${as},
      '2025-09-30', ${at} from flows f where f.voucher = 'free-paid';
    insert into match_flows (match_id, flow_id) select currval('matches_id_seq'), id from flows where voucher in (${flows});
    set constraints all immediate`;
}

interface Said {
  readonly by: string;
  readonly answer: string;
  /** Of which match: that of this side and state, SQL of m. */
  readonly of: string;
  readonly to: string;
  readonly reason?: string;
  readonly as?: string;
  readonly side?: string;
  readonly version?: string;
  readonly note?: string;
}

export function sayOfMatch({
  by,
  answer,
  of,
  to,
  reason = 'm.reason',
  as = by,
  side = as,
  version = 'm.version',
  note = '因',
}: Said): string {
  return `insert into match_answers (match_id, department_id, answer, from_state, to_state, version, reason, note, answered_by, answered_on)
    select m.id, (select department_id from accounts where id = :${side}), '${answer}', m.state, '${to}', ${version}, ${reason},
      '${note}', :${as}, '2025-09-30' from matches m where ${of}`;
}
