/** What a revision did, by code: `measure 3.4`, `indicator 3.4.1`. */
export interface RevisionLog {
  readonly added: string[];
  readonly changed: string[];
  readonly retired: string[];
}

type Row = { id: number; retiredIn: number | null } & Record<string, unknown>;

/** Notes what happens to a part of the plan and says whether it is new, changed or the same; where it stands is no change. */
export function compare(
  log: RevisionLog,
  label: string,
  old: Row | undefined,
  values: Record<string, unknown>,
) {
  if (!old) {
    log.added.push(label);
    return 'new';
  }
  const differs = Object.keys(values).some(
    (field) => field !== 'place' && JSON.stringify(old[field]) !== JSON.stringify(values[field]),
  );
  if (!differs && old.retiredIn === null) return 'same';
  log.changed.push(label);
  return 'changed';
}
