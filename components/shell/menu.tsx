import styles from './menu.module.css';

export interface MenuItem {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

/**
 * The empty `<details>` is only the switch of the menu after it, so that one list serves both widths: the content of a
 * closed `<details>` cannot be shown on wide screens in browsers before Chromium 131.
 */
export function Menu({ items }: { items: readonly MenuItem[] }) {
  return (
    <div className={styles.side}>
      <details>
        <summary>菜单</summary>
      </details>
      <nav aria-label="主菜单">
        <ul>
          {items.map(({ href, label, current }) => (
            <li key={href}>
              <a href={href} {...(current ? { 'aria-current': 'page' } : {})}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
