import type { ReactNode } from 'react';
import { Field } from './field';
import styles from './choice-filter.module.css';
import { FilterBar } from './filter-bar';

export interface ChoiceFilterField {
  readonly name: string;
  readonly label: string;
  readonly value: string | number | undefined;
  readonly options: readonly { readonly value: string | number; readonly word: string }[];
}

interface ChoiceFilterProps {
  /** The list that is filtered: /visits. */
  readonly path: string;
  /** Names the bar to screen readers. */
  readonly label: string;
  /** What is looked for in words, where the list can be searched. */
  readonly search?: { readonly hint: string; readonly value: string | undefined };
  readonly fields: readonly ChoiceFilterField[];
  /** Fields of other kinds. */
  readonly children?: ReactNode;
  /** Fields that few ask for: folded until one of them is set; `isSet` speaks of the children's. */
  readonly more?: {
    readonly fields: readonly ChoiceFilterField[];
    readonly isSet: boolean;
    readonly children?: ReactNode;
  };
}

/** Which records of a list are shown, by choices that stand in the address, so that a view can be sent to somebody. */
export function ChoiceFilter({ path, label: barLabel, search, fields, children, more }: ChoiceFilterProps) {
  return (
    <FilterBar action={path} label={barLabel} resetHref={path}>
      {search ? (
        <Field id="filter-q" label="查找" hint={search.hint}>
          {(control) => (
            <input {...control} type="search" name="q" maxLength={60} defaultValue={search.value ?? ''} />
          )}
        </Field>
      ) : null}
      <Choices fields={fields} />
      {children}
      {more ? (
        <details
          className={styles.more}
          open={more.isSet || more.fields.some(({ value }) => value !== undefined)}
        >
          <summary>更多条件</summary>
          <div>
            <Choices fields={more.fields} />
            {more.children}
          </div>
        </details>
      ) : null}
    </FilterBar>
  );
}

function Choices({ fields }: { readonly fields: readonly ChoiceFilterField[] }) {
  return fields.map(({ name, label, value, options }) => (
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
  ));
}
