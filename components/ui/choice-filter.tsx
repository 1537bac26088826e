import { Field } from './field';
import { FilterBar } from './filter-bar';

interface ChoiceFilterProps {
  /** The list that is filtered: /visits. */
  readonly path: string;
  /** Names the bar to screen readers. */
  readonly label: string;
  readonly fields: readonly {
    readonly name: string;
    readonly label: string;
    readonly value: string | number | undefined;
    readonly options: readonly { readonly value: string | number; readonly word: string }[];
  }[];
}

/** Which records of a list are shown, by choices that stand in the address, so that a view can be sent to somebody. */
export function ChoiceFilter({ path, label: barLabel, fields }: ChoiceFilterProps) {
  return (
    <FilterBar action={path} label={barLabel} resetHref={path}>
      {fields.map(({ name, label, value, options }) => (
        <Field key={name} id={`filter-${name}`} label={label}>
          {(control) => (
            <select {...control} name={name} defaultValue={value ?? ''}>
              <option value="">全部</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.word}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
    </FilterBar>
  );
}
