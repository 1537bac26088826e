export const organisationKinds = [
  'department',
  'division',
  'bureau',
  'partner',
  'social-organisation',
  'village',
  'station',
  'base',
  'centre',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/**
 * Where a unit stands under its department: the ids of its ancestors and itself, `/1/7/30/`. "Own organisation and
 * below" is a prefix test.
 */
export type OrganisationPath = string;

export function isWithin(path: OrganisationPath, above: OrganisationPath): boolean {
  return path.startsWith(above);
}

/** The units above, nearest first, without itself: `/1/7/30/` → `/1/7/`, `/1/`. */
export function above(path: OrganisationPath): OrganisationPath[] {
  const ids = path.split('/').filter(Boolean);
  return ids.slice(1).map((_, at) => `/${ids.slice(0, ids.length - 1 - at).join('/')}/`);
}

/** Whether the unit is its side's department itself, which alone may speak to the other side. */
export function isDepartment(path: OrganisationPath): boolean {
  return above(path).length === 0;
}
