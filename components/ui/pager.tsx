import { LinkButton } from './link-button';
import styles from './pager.module.css';

interface PagerProps {
  readonly previousHref: string | null;
  readonly nextHref: string | null;
  /** e.g. 共 1,284 条，本页 50 条 */
  readonly summary?: string;
}

/** Pages by key: only back and on, at any depth. */
export function Pager({ previousHref, nextHref, summary }: PagerProps) {
  return (
    <nav className={styles.pager} aria-label="翻页">
      <span>{summary}</span>
      {previousHref === null ? null : (
        <LinkButton href={previousHref} rel="prev">
          上一页
        </LinkButton>
      )}
      {nextHref === null ? null : (
        <LinkButton href={nextHref} rel="next">
          下一页
        </LinkButton>
      )}
    </nav>
  );
}
