import { randomUUID } from 'node:crypto';
import { BatchForm } from '@/components/ui/batch-form';
import type { FormAction } from '@/components/ui/form-state';
import type { LedgerNoun } from '@/domain/policy-rule';
import type { Task, TaskKind } from '@/domain/task';
import * as activities from '../activities/actions';
import * as pairings from '../pairings/actions';
import * as stations from '../stations/actions';
import * as trainings from '../trainings/actions';
import * as visits from '../visits/actions';

/** What is decided of many at once, and by which step. */
const steps = { 'fact-draft': 'submit', 'fact-review': 'approve', 'fact-answer': 'confirm' } as const;
type Step = (typeof steps)[keyof typeof steps];
const words: Record<Step, string> = { submit: '提交所选', approve: '审核通过所选', confirm: '互认所选' };

const actions: Record<LedgerNoun, Record<Step, FormAction>> = {
  activity: { submit: activities.submit, approve: activities.approve, confirm: activities.confirm },
  pairing: { submit: pairings.submit, approve: pairings.approve, confirm: pairings.confirm },
  station: { submit: stations.submit, approve: stations.approve, confirm: stations.confirm },
  training: { submit: trainings.submit, approve: trainings.approve, confirm: trainings.confirm },
  visit: { submit: visits.submit, approve: visits.approve, confirm: visits.confirm },
};

export function isBatch(kind: TaskKind): kind is keyof typeof steps {
  return kind in steps;
}

/** As many as are decided at once. */
const most = 200;

interface RecordBatchesProps {
  readonly kind: keyof typeof steps;
  readonly tasks: readonly Task[];
}

/** Records that wait for the person, ledger by ledger: each can be opened, and many be decided at once. */
export function RecordBatches({ kind, tasks }: RecordBatchesProps) {
  const step = steps[kind];
  return (Object.keys(actions) as LedgerNoun[]).map((noun) => {
    const own = tasks.filter(({ record }) => record?.noun === noun);
    const [first] = own;
    if (!first) return null;
    const rest = own.length - most;
    return (
      <div key={noun}>
        <h3>{`${first.about}（${own.length} 条）`}</h3>
        {rest > 0 ? <p className="soft">{`先列出 ${most} 条，办理后显示其余 ${rest} 条。`}</p> : null}
        <BatchForm
          caption={`${first.about}：${words[step]}`}
          action={actions[noun][step]}
          submit={words[step]}
          formKey={randomUUID()}
          lines={own
            .slice(0, most)
            .flatMap(({ label, href, record }) =>
              record ? [{ ...record, href, label, about: record.unit, figure: '', note: null }] : [],
            )}
        />
      </div>
    );
  });
}
