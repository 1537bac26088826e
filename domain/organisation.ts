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

export const organisationKindWords: Record<OrganisationKind, string> = {
  department: '民政厅',
  division: '处室',
  bureau: '民政局',
  partner: '协同单位',
  'social-organisation': '社会组织',
  village: '村（社区）',
  station: '社会工作和志愿服务站',
  base: '旅居养老基地',
  centre: '直属单位',
};

/** The kinds that people enter; the others come with the plan. */
export const registeredKinds = [
  'social-organisation',
  'village',
  'station',
] as const satisfies readonly OrganisationKind[];
export type RegisteredKind = (typeof registeredKinds)[number];

export function isRegistered(kind: OrganisationKind): kind is RegisteredKind {
  return registeredKinds.some((one) => one === kind);
}

/** What a social organisation is registered as (社会组织登记管理). */
export const forms = ['association', 'service', 'foundation'] as const;
export type Form = (typeof forms)[number];
export const formWords: Record<Form, string> = {
  association: '社会团体',
  service: '社会服务机构',
  foundation: '基金会',
};

/** Grades of 社会组织评估, the best first. */
export const grades = [5, 4, 3, 2, 1] as const;

export function gradeText(grade: number | null): string {
  return grade === null ? '未评估' : `${grade}A`;
}

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

/** What an organisation is called where it stands in a record; of a double the kept one, with what it had been entered as. */
export function organisationText({
  name,
  kept,
}: {
  readonly name: string;
  readonly kept: string | null;
}): string {
  return kept === null || kept === name ? name : `${kept}（原登记为“${name}”）`;
}
