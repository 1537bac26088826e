export const regionLevels = ['province', 'city', 'county'] as const;
export type RegionLevel = (typeof regionLevels)[number];

/** A division with the names it had before. */
export interface Region {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  readonly formerNames: readonly string[];
}

/** What a name in a ledger means: a division, the one that was called so, those that may be meant, or none. */
export type FoundRegion<Of extends Region> =
  | { readonly kind: 'found'; readonly region: Of }
  | { readonly kind: 'renamed'; readonly region: Of }
  | { readonly kind: 'unclear'; readonly suggestions: readonly Of[] };

/**
 * The division of that name. A former full name is taken for the division of today; an abbreviation (榕江) is only
 * suggested, because whoever guesses writes figures into another county.
 */
export function findRegion<Of extends Region>(text: string, regions: readonly Of[]): FoundRegion<Of> {
  const name = text.normalize('NFKC').replace(/\s/g, '');
  const region = regions.find((one) => one.name === name);
  if (region) return { kind: 'found', region };
  const renamed = regions.find((one) => one.formerNames.includes(name));
  if (renamed) return { kind: 'renamed', region: renamed };
  const stem = name.replace(/(?:自治县|自治州|特区|[县市区州])$/, '');
  const isMeant = (one: string) => stem.length >= 2 && one.startsWith(stem);
  return {
    kind: 'unclear',
    suggestions: regions.filter((one) => isMeant(one.name) || one.formerNames.some(isMeant)),
  };
}

/** 黎从榕, the three counties that the plan names for elderly-care travel; not the same as the key counties (domain.md 0.7). */
export const liCongRongCodes: readonly string[] = ['522631', '522633', '522632'];
