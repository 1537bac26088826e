import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { type EvidenceNoun, evidencePlace } from '@/domain/evidence';
import { type EvidenceKind, evidenceKinds, evidenceKindWords } from '@/domain/evidence-kind';
import { EvidenceField } from './evidence-field';
import styles from './evidence-form.module.css';
import type { WaitingFile } from './upload-list';

interface EvidenceFormProps {
  readonly noun: EvidenceNoun;
  /** The records of the page that the person may add files to. */
  readonly open: readonly { readonly id: number; readonly label: string }[];
  /** The page that the form stands on. */
  readonly back: string;
  readonly missing: readonly EvidenceKind[];
  readonly waiting: readonly WaitingFile[];
  readonly reusable: readonly { readonly id: number; readonly fileName: string }[];
}

/** Adds files to a record. Sent as any form is: with script the files are there before, without it they go along. */
export function EvidenceForm({ noun, open, back, missing, waiting, reusable }: EvidenceFormProps) {
  const [first] = open;
  if (!first) return null;
  return (
    <form
      action={`/api/evidence?back=${encodeURIComponent(back)}`}
      method="post"
      encType="multipart/form-data"
      aria-label="添加佐证材料"
      className={styles.form}
    >
      <input type="hidden" name="noun" value={noun} />
      {open.length === 1 ? (
        <input type="hidden" name="record" value={first.id} />
      ) : (
        <Field id="evidence-record" label="材料属于">
          {(control) => (
            <select {...control} name="record">
              {open.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <EvidenceField
        id="evidence"
        name="file"
        place={evidencePlace(noun, first.id)}
        waiting={waiting}
        missing={missing}
      />
      <details>
        <summary>更多：统一种类、再次使用已有文件</summary>
        <Field
          id="evidence-kind"
          label="材料种类"
          hint="用于再次使用的文件；浏览器未启用脚本时，用于这次选择的全部文件。"
        >
          {(control) => (
            <select {...control} name="kind" defaultValue={missing[0] ?? 'other'}>
              {evidenceKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {evidenceKindWords[kind]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {reusable.length === 0 ? null : (
          <Field id="evidence-reuse" label="再次使用本单位已有的文件" hint="同一文件只存一份。">
            {(control) => (
              <select {...control} name="reuse" defaultValue="">
                <option value="">不使用</option>
                {reusable.map(({ id, fileName }) => (
                  <option key={id} value={id}>
                    {fileName}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
      </details>
      <Button type="submit" tone="primary">
        添加到记录
      </Button>
    </form>
  );
}
