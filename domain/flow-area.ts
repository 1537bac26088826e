/**
 * The areas that money flows in: projects for children are the seventh's; what else it flows for (charity projects, trusts,
 * pairings) is the third's, so that each 分 is in exactly one.
 */
export const moneyAreas = ['social-forces', 'child-care'] as const;
export type MoneyArea = (typeof moneyAreas)[number];
export const moneyAreaWords: Record<MoneyArea, string> = {
  'social-forces': '社会力量（慈善项目、信托、结对）',
  'child-care': '儿童关爱项目',
};

/** The area of that slug, where money flows in it. */
export function moneyAreaOf(slug: string): MoneyArea | null {
  return moneyAreas.find((area) => area === slug) ?? null;
}
