type Tree = { [name: string]: string | Tree | Tree[] };

/** Ticked `pick` boxes, each `id version`, as `refs.0.id` and so on; other fields have one value each. */
function* fieldsOf(form: FormData): Iterable<[string, string]> {
  let picked = 0;
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('$')) continue;
    if (name !== 'pick') {
      yield [name, value];
      continue;
    }
    const [id = '', version = ''] = value.split(' ');
    yield [`refs.${picked}.id`, id];
    yield [`refs.${picked}.version`, version];
    picked += 1;
  }
}

/** The texts of a form by field name; files and Next's own hidden fields are left out. */
export function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries(fieldsOf(form));
}

/** The files of a form by field name; a field that was left empty sends one without name and content. */
export function filesOf(form: FormData): Map<string, File> {
  const files = new Map<string, File>();
  for (const [name, value] of form) {
    if (typeof value !== 'string' && value.size > 0) files.set(name, value);
  }
  return files;
}

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
