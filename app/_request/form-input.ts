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
