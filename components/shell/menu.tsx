import { grouped, type MenuItem } from './menu-items';
import styles from './menu.module.css';

function Entry({ href, label, current, badge }: MenuItem) {
  return (
    <li>
      <a href={href} aria-current={current ? 'page' : undefined}>
        {label}
        {badge === undefined ? null : (
          <b>
            {badge}
            <span className="sr-only">项待办</span>
          </b>
        )}
      </a>
    </li>
  );
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
        {grouped(items).map(({ name, items: entries }) => (
          <ul key={entries[0]?.href} aria-label={name} data-name={name}>
            {entries.map((item) => (
              <Entry key={item.href} {...item} />
            ))}
          </ul>
        ))}
      </nav>
    </div>
  );
}
