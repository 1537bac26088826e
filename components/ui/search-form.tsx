import { Button } from './button';
import { Field } from './field';
import styles from './search-form.module.css';

interface SearchFormProps {
  /** The page that looks it up; the words stand in its address. */
  readonly path: string;
  readonly name: string;
  readonly value: string | number | undefined;
  readonly field: string;
  readonly hint: string;
  readonly submit: string;
  /** Names the form to screen readers. */
  readonly label: string;
  /** What else the address already says. */
  readonly hidden?: Readonly<Record<string, string | number | undefined>>;
}

/** Looks for something by words; works without script, and the back button takes it back. */
export function SearchForm({ path, name, value, field, hint, submit, label, hidden = {} }: SearchFormProps) {
  return (
    <form action={path} role="search" aria-label={label} className={styles.form}>
      {Object.entries(hidden).map(([other, said]) =>
        other === name || said === undefined ? null : (
          <input key={other} type="hidden" name={other} value={said} />
        ),
      )}
      <Field id={`search-${name}`} label={field} hint={hint}>
        {(control) => (
          <input {...control} type="search" name={name} maxLength={60} defaultValue={value ?? ''} />
        )}
      </Field>
      <Button type="submit" tone="secondary">
        {submit}
      </Button>
    </form>
  );
}
