import { Field } from './field';
import type { FormState } from './form-state';

export interface Choice {
  readonly value: string | number;
  readonly label: string;
  /** Choices that follow each other under one heading name it. */
  readonly group?: string;
}

interface ChoiceFieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly Choice[];
  readonly state: FormState;
  /** What stands first, for nothing chosen. */
  readonly none: string;
  readonly isRequired?: boolean;
  readonly value?: string | number;
}

/** One of a list that is short enough to look through. */
export function ChoiceField({
  id,
  name,
  label,
  hint,
  choices,
  state,
  none,
  isRequired,
  value = '',
}: ChoiceFieldProps) {
  const groups = [...new Set(choices.map(({ group }) => group))];
  return (
    <Field id={id} label={label} hint={hint} error={state.fields[name]} isRequired={isRequired ?? false}>
      {(control) => (
        // A sent form is reset to what it was first drawn with, so an answer draws the list anew.
        <select key={state.key} {...control} name={name} defaultValue={state.typed[name] ?? value}>
          <option value={isRequired ? '' : 0}>{none}</option>
          {groups.map((group) => {
            const options = choices
              .filter((choice) => choice.group === group)
              .map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ));
            return group === undefined ? (
              options
            ) : (
              <optgroup key={group} label={group}>
                {options}
              </optgroup>
            );
          })}
        </select>
      )}
    </Field>
  );
}
