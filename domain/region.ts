export const regionLevels = ['province', 'city', 'county'] as const;
export type RegionLevel = (typeof regionLevels)[number];
export const regionLevelWords: Record<RegionLevel, string> = {
  province: '省',
  city: '市（州）',
  county: '县（市、区）',
};
