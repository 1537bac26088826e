import type { ReactNode } from 'react';
import { Button } from './button';
import { LinkButton } from './link-button';
import styles from './filter-bar.module.css';

interface FilterBarProps {
  /** The list's own address; filters go into its query. */
  readonly action: string;
  /** What is filtered, e.g. 筛选结对活动. */
  readonly label: string;
  /** Where no filter is set; null when none is. */
  readonly resetHref: string | null;
  /** Fields. */
  readonly children: ReactNode;
}

export function FilterBar({ action, label, resetHref, children }: FilterBarProps) {
  return (
    <form className={styles.bar} action={action} role="search" aria-label={label}>
      {children}
      <div>
        <Button type="submit" tone="primary">
          查询
        </Button>
        {resetHref === null ? null : <LinkButton href={resetHref}>清除条件</LinkButton>}
      </div>
    </form>
  );
}
