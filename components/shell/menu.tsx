import styles from './menu.module.css';

export interface MenuItem {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
  /** How many things wait there; absent where nothing does. */
  readonly badge?: number;
  /** Items that follow each other under one heading name it; without one they stand alone. */
  readonly group?: string;
}

interface Group {
  readonly name: string | undefined;
  readonly items: MenuItem[];
}

function grouped(items: readonly MenuItem[]): Group[] {
  return items.reduce<Group[]>((groups, item) => {
    const last = groups.at(-1);
    if (last?.name === item.group && last) last.items.push(item);
    else groups.push({ name: item.group, items: [item] });
    return groups;
  }, []);
}

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
