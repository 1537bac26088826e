'use client';

import { ActionForm } from './action-form';
import { Field } from './field';
import type { FormAction } from './form-state';

interface UploadFormProps {
  readonly action: FormAction;
  readonly formKey: string;
  readonly hidden: Readonly<Record<string, string | number>>;
}

/** One Excel file to be looked at. */
export function UploadForm({ action, formKey, hidden }: UploadFormProps) {
  return (
    <ActionForm action={action} label="上传表格" submit="上传核对" formKey={formKey} hidden={hidden}>
      {(state) => (
        <Field
          id="upload-file"
          label="Excel 文件"
          hint=".xlsx 格式；.xls 请先用 Excel 或 WPS 另存为 .xlsx"
          error={state.fields['file']}
          isRequired
        >
          {(control) => <input {...control} type="file" name="file" accept=".xlsx" />}
        </Field>
      )}
    </ActionForm>
  );
}
