import { Field } from './field';
import type { FormState } from './form-state';

export interface TextField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** More than one line where given. */
  readonly rows?: number;
  readonly type?: 'text' | 'date' | 'number';
  /** A number that may have a unit or separators: a phone shows its digits, everything else can still be typed. */
  readonly isDecimal?: boolean;
  readonly isRequired?: boolean;
  /** What stands there before anything is typed. */
  readonly value?: string | number;
}

interface TextFieldsProps {
  /** Makes the ids of the fields unlike those of the page's other forms. */
  readonly id: string;
  readonly fields: readonly TextField[];
  readonly state: FormState;
}

/** The fields of a form whose answers are texts, with what was typed and what was wrong with it. */
export function TextFields({ id, fields, state }: TextFieldsProps) {
  return fields.map(({ name, label, hint, rows, type = 'text', isDecimal, isRequired, value = '' }) => (
    <Field
      key={name}
      id={`${id}-${name}`}
      label={label}
      hint={hint}
      error={state.fields[name]}
      isRequired={isRequired ?? false}
    >
      {(control) => {
        const given = { ...control, name, defaultValue: state.typed[name] ?? value };
        return rows === undefined ? (
          <input {...given} type={type} inputMode={isDecimal ? 'decimal' : undefined} autoComplete="off" />
        ) : (
          <textarea {...given} rows={rows} />
        );
      }}
    </Field>
  ));
}
