import type { FormAction } from '@/components/ui/form-state';
import { TextForm } from '@/components/ui/text-form';
import type { ImportCounts, ImportState, ImportSteps as Steps } from '@/domain/import';
import styles from './import-steps.module.css';

interface ImportStepsProps {
  readonly id: number;
  readonly version: number;
  readonly state: ImportState;
  readonly steps: Steps;
  readonly counts: ImportCounts;
  readonly start: FormAction;
  readonly drop: FormAction;
  readonly formKeys: readonly [string, string, string];
}

/** What can be done with an import as it stands: each a button that says what it will do. */
export function ImportSteps({ id, version, state, steps, counts, start, drop, formKeys }: ImportStepsProps) {
  const ref = { 'ref.id': id, 'ref.version': version };
  const rows = counts.new + counts.changed;
  return (
    <div className={styles.steps}>
      {steps.commit ? (
        <TextForm
          id="commit"
          action={start}
          label="导入"
          submit={counts.wrong === 0 ? `导入这 ${rows} 行` : `只导入没有错误的 ${rows} 行`}
          formKey={formKeys[0]}
          hidden={{ ...ref, to: 'commit' }}
        />
      ) : null}
      {state === 'read' ? (
        <TextForm
          id="again"
          action={start}
          label="重新核对"
          submit="重新核对"
          tone="secondary"
          formKey={formKeys[1]}
          hidden={{ ...ref, to: 'read' }}
        />
      ) : null}
      {steps.resume !== null ? (
        <TextForm
          id="resume"
          action={start}
          label="继续处理"
          submit="继续处理"
          formKey={formKeys[0]}
          hidden={{ ...ref, to: steps.resume }}
        />
      ) : null}
      {steps.undo ? (
        <TextForm
          id="undo"
          action={start}
          label="撤销导入"
          submit={`撤销整批导入的 ${rows} 行`}
          tone="danger"
          formKey={formKeys[1]}
          hidden={{ ...ref, to: 'undo' }}
        />
      ) : null}
      {steps.drop ? (
        <TextForm
          id="drop"
          action={drop}
          label="放弃"
          submit="放弃这次导入"
          tone="secondary"
          formKey={formKeys[2]}
          hidden={{ id, version }}
        />
      ) : null}
    </div>
  );
}
