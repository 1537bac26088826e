import styles from './tabs.module.css';

export interface Tab {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
  readonly count?: number;
}

/** Views of one page, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map(({ href, label: word, current, count }) => (
        <a key={href} href={href} aria-current={current ? 'page' : undefined}>
          {word}
          {count === undefined ? null : <span>{count}</span>}
        </a>
      ))}
    </nav>
  );
}
