import { randomUUID } from 'node:crypto';
import { BatchForm } from '@/components/ui/batch-form';
import type { LedgerNoun } from '@/domain/policy-rule';
import type { Task } from '@/domain/task';
import { actions, steps, words } from './batch-steps';

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
    const action = actions[noun][step];
    if (!first || !action) return null;
    const rest = own.length - most;
    return (
      <div key={noun}>
        <h3>{`${first.about}（${own.length} 条）`}</h3>
        {rest > 0 ? <p className="soft">{`先列出 ${most} 条，办理后显示其余 ${rest} 条。`}</p> : null}
        <BatchForm
          caption={`${first.about}：${words[step]}`}
          action={action}
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
