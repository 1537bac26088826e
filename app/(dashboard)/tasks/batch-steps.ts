import type { FormAction } from '@/components/ui/form-state';
import type { LedgerNoun } from '@/domain/policy-rule';
import type { TaskKind } from '@/domain/task';
import * as activities from '../activities/actions';
import * as flows from '../flows/actions';
import * as pairings from '../pairings/actions';
import * as projects from '../projects/actions';
import * as stations from '../stations/actions';
import * as trainings from '../trainings/actions';
import * as trusts from '../trusts/actions';
import * as visits from '../visits/actions';

/** What is decided of many at once, and by which step. */
export const steps = { 'fact-draft': 'submit', 'fact-review': 'approve', 'fact-answer': 'confirm' } as const;
type Step = (typeof steps)[keyof typeof steps];
export const words: Record<Step, string> = {
  submit: '提交所选',
  approve: '审核通过所选',
  confirm: '互认所选',
};

/** None of a step that the ledger does not have. */
export const actions: Record<LedgerNoun, Partial<Record<Step, FormAction>>> = {
  activity: { submit: activities.submit, approve: activities.approve, confirm: activities.confirm },
  flow: { submit: flows.submit, approve: flows.approve },
  pairing: { submit: pairings.submit, approve: pairings.approve, confirm: pairings.confirm },
  project: { submit: projects.submit, approve: projects.approve, confirm: projects.confirm },
  station: { submit: stations.submit, approve: stations.approve, confirm: stations.confirm },
  training: { submit: trainings.submit, approve: trainings.approve, confirm: trainings.confirm },
  trust: { submit: trusts.submit, approve: trusts.approve, confirm: trusts.confirm },
  visit: { submit: visits.submit, approve: visits.approve, confirm: visits.confirm },
};

export function isBatch(kind: TaskKind): kind is keyof typeof steps {
  return kind in steps;
}
