import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { type ImportLedger, importLedgers, importLedgerWords } from '@/domain/import';
import styles from './bring-form.module.css';

interface BringFormProps {
  readonly programme: string;
  /** Which one the person came for, by the address. */
  readonly ledger: ImportLedger | undefined;
  /** Why the last file was not taken. */
  readonly refusal: string | null;
}

/** One ledger as an Excel file. A plain form: the file goes to the server as it is, with script or without. */
export function BringForm({ programme, ledger: asked, refusal }: BringFormProps) {
  return (
    <form
      method="post"
      action="/imports/upload"
      encType="multipart/form-data"
      aria-label="上传台账"
      className={styles.form}
    >
      {refusal === null ? null : <Notice tone="refusal">{refusal}</Notice>}
      <input type="hidden" name="programme" value={programme} />
      <Field id="ledger" label="台账" isRequired>
        {(control) => (
          <select {...control} name="ledger" defaultValue={asked}>
            {importLedgers.map((ledger) => (
              <option key={ledger} value={ledger}>
                {importLedgerWords[ledger]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        id="file"
        label="Excel 文件"
        hint=".xlsx 格式，不超过 10 MB、5 万行；.xls 请先用 Excel 或 WPS 另存为 .xlsx。"
        error={refusal === null ? undefined : refusal}
        isRequired
      >
        {(control) => <input {...control} type="file" name="file" accept=".xlsx" />}
      </Field>
      <Button type="submit" tone="primary">
        上传核对
      </Button>
    </form>
  );
}
