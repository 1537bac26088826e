import { LinkButton } from './link-button';
import styles from './link-choice.module.css';

interface ChosenProps {
  readonly name: string;
  readonly note: string;
  /** Where it is chosen anew. */
  readonly href: string;
  readonly again: string;
}

/** What was chosen, and the way back to choosing. */
export function LinkChosen({ name, note, href, again }: ChosenProps) {
  return (
    <p className={styles.chosen}>
      <strong>{name}</strong>
      <span>{note}</span>
      <LinkButton size="small" href={href}>
        {again}
      </LinkButton>
    </p>
  );
}
