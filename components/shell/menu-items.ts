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

/** The items with the headings that they stand under, in their order. */
export function grouped(items: readonly MenuItem[]): Group[] {
  return items.reduce<Group[]>((groups, item) => {
    const last = groups.at(-1);
    if (last?.name === item.group && last) last.items.push(item);
    else groups.push({ name: item.group, items: [item] });
    return groups;
  }, []);
}
