import type { ReactNode } from 'react';
import styles from './page-header.module.css';

interface Crumb {
  readonly label: string;
  readonly href: string;
}

interface PageHeaderProps {
  readonly title: string;
  /** The pages above this one, from the top; the page itself is added. */
  readonly crumbs: readonly Crumb[];
  readonly lead?: ReactNode;
  /** 数据截至, as it should be read. */
  readonly asOf?: string;
  readonly actions?: ReactNode;
}

export function PageHeader({ title, crumbs, lead, asOf, actions }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      {crumbs.length === 0 ? null : (
        <nav aria-label="当前位置">
          <ol>
            {crumbs.map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
            <li aria-current="page">{title}</li>
          </ol>
        </nav>
      )}
      <h1>{title}</h1>
      {asOf === undefined ? null : <p data-as-of="">{`数据截至 ${asOf}`}</p>}
      {actions === undefined ? null : <div>{actions}</div>}
      {lead === undefined ? null : (
        <p data-lead="">
          <span>{lead}</span>
        </p>
      )}
    </header>
  );
}
