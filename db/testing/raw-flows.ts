/** SQL of somebody who writes entries of money past the commands; people are `:login`, entries go by their voucher. */

interface Entered {
  readonly by: string;
  readonly stage: string;
  /** Whose name the row bears; the person's own where nothing is said. */
  readonly as?: string;
  readonly state?: string;
  readonly fen?: number;
}

export function enterFlow({ by, stage, as = by, state = 'draft', fen = 100 }: Entered): string {
  return `insert into flows (programme_id, department_id, organisation_id, changed_by, state, submitted_by, official_on, stage, form,
      project_id, amount_fen, flowed_on, voucher, payer, payee, excess, note)
    select f.programme_id, a.department_id, a.organisation_id, a.id, '${state}',
      case '${state}' when 'draft' then null else (select min(id) from accounts) end,
      case '${state}' when 'approved' then date '2025-09-30' end, '${stage}', 'money', f.project_id, ${fen}, '2025-09-01', '', '甲',
      '乙', '', '' from flows f, accounts a where f.voucher = 'gd-approved' and a.id = :${as}`;
}

/** Approves the entries of the vouchers, setting whatever else is said. */
export function approveFlow(by: string, vouchers: string, also = ''): string {
  return `update flows set state = 'approved', awaiting_id = null, official_on = '2025-09-30', changed_by = :${by},
    version = version + 1 ${also} where voucher in (${vouchers})`;
}

interface Reversed {
  readonly by: string;
  readonly of: string;
  /** What differs from a true one: columns as SQL of the entry f. */
  readonly stage?: string;
  readonly form?: string;
  readonly project?: string;
  readonly fen?: string;
}

export function reverseFlow({
  by,
  of,
  stage = 'f.stage',
  form = 'f.form',
  project = 'f.project_id',
  fen = '-f.amount_fen',
}: Reversed): string {
  return `insert into flows (programme_id, department_id, organisation_id, changed_by, stage, form, project_id, amount_fen, flowed_on,
      voucher, payer, payee, excess, note, reverses_id)
    select f.programme_id, a.department_id, a.organisation_id, a.id, ${stage}, ${form}, ${project}, ${fen}, '2025-09-01', '', f.payer,
      f.payee, '', '因', f.id from flows f, accounts a where f.voucher = '${of}' and a.id = :${by}`;
}

/** Puts the official reversal of an entry there, past the first wall. */
export function takenOff(of: string, voucher = `${of}-off`, state = 'approved'): string {
  return `insert into flows (programme_id, department_id, organisation_id, changed_by, submitted_by, state, awaiting_id, official_on,
      stage, form, project_id, amount_fen, flowed_on, voucher, payer, payee, excess, note, reverses_id)
    select programme_id, department_id, organisation_id, changed_by, changed_by, '${state}',
      case '${state}' when 'submitted' then organisation_id end, case '${state}' when 'approved' then date '2025-09-01' end,
      stage, form, project_id, -amount_fen, '2025-09-01', '${voucher}', payer, payee, '', '因', id from flows where voucher = '${of}'`;
}
