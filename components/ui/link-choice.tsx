import styles from './link-choice.module.css';

interface ChoiceListProps {
  readonly choices: readonly {
    readonly href: string;
    readonly name: string;
    /** Where it is. */
    readonly place: string;
  }[];
}

/** Things of which one is chosen by its link, so that what was chosen stands in the address. */
export function LinkChoices({ choices }: ChoiceListProps) {
  return (
    <ul className={styles.choices}>
      {choices.map(({ href, name, place }) => (
        <li key={href}>
          <a href={href}>{name}</a>
          <span className="soft">{place}</span>
        </li>
      ))}
    </ul>
  );
}
