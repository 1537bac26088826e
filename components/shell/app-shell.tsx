import type { ReactNode } from 'react';
import { Menu, type MenuItem } from './menu';
import styles from './app-shell.module.css';

interface AppShellProps {
  readonly person: {
    readonly name: string;
    readonly departmentName: string;
    readonly organisationName: string;
    readonly roleWords: string;
  };
  readonly items: readonly MenuItem[];
  /** e.g. 演示数据 · 业务日期已设为 2025年9月30日 */
  readonly dateNotice?: string;
  readonly sizeControl: ReactNode;
  readonly signOut: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page behind the sign-in. */
export function AppShell({ person, items, dateNotice, sizeControl, signOut, children }: AppShellProps) {
  const { name, departmentName, organisationName, roleWords } = person;
  const unit = organisationName === departmentName ? departmentName : `${departmentName} ${organisationName}`;
  return (
    <div className={styles.shell}>
      <a href="#main">跳到正文</a>
      <header>
        <a href="/">粤黔民政协作平台</a>
        {sizeControl}
        <p>
          <strong>{name}</strong>
          {` ${unit} · ${roleWords}`}
        </p>
        <div>{signOut}</div>
      </header>
      {dateNotice === undefined ? null : <aside aria-label="演示">{dateNotice}</aside>}
      <Menu items={items} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
