import type { ReactNode } from 'react';
import styles from './field.module.css';

/** What the control must carry so that its label, hint and error are read with it. */
interface Control {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly required: boolean;
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  readonly children: (control: Control) => ReactNode;
}

export function Field({ id, label, hint, error, isRequired = false, children }: FieldProps) {
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const control: Control = {
    id,
    'aria-describedby': notes || undefined,
    'aria-invalid': error ? true : undefined,
    required: isRequired,
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {label}
        {isRequired ? <i>（必填）</i> : null}
      </label>
      {hint ? <p id={`${id}-hint`}>{hint}</p> : null}
      {children(control)}
      {error ? (
        <p id={`${id}-error`} data-error="">
          {error}
        </p>
      ) : null}
    </div>
  );
}
