type Tree = { [name: string]: string | Tree | Tree[] };

/**
 * Field names as paths: `entries.0.value` and `entries.1.value` become a list of entries. Lists keep their order and
 * close their gaps; unknown names are left for the command's schema to drop.
 */
export function nested(texts: Readonly<Record<string, string>>): Record<string, unknown> {
  const root = Object.create(null) as Tree;
  for (const [name, value] of Object.entries(texts)) {
    const steps = name.split('.');
    const last = steps.pop() ?? name;
    let at = root;
    for (const step of steps) {
      const next = at[step];
      at = typeof next === 'object' && !Array.isArray(next) ? next : (at[step] = Object.create(null) as Tree);
    }
    at[last] = value;
  }
  return listed(root) as Record<string, unknown>;
}

function listed(tree: Tree): unknown {
  const entries = Object.entries(tree).map(
    ([name, value]) => [name, typeof value === 'string' ? value : listed(value as Tree)] as const,
  );
  if (entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name)))
    return entries.map(([, value]) => value);
  return Object.fromEntries(entries);
}
