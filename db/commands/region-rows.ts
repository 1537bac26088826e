import type { RegionLevel } from '@/domain/region';
import divisions from '../divisions.json';

interface Row {
  code: string;
  name: string;
  level: RegionLevel;
  parent: string | null;
  pairedWith: string | null;
  isKeyCounty: boolean;
}

/** Every division of the file, parents before children and the paired cities before those paired with them. */
export function regionRows(): Row[] {
  const plain = { pairedWith: null, isKeyCounty: false };
  const [guangdong, guizhou] = divisions.provinces.map((one) => one.code);
  return [
    ...divisions.provinces.map((one) => ({ ...plain, ...one, level: 'province' as const, parent: null })),
    ...divisions.guangdongCities.map((one) => ({
      ...plain,
      ...one,
      level: 'city' as const,
      parent: guangdong ?? null,
    })),
    ...divisions.guizhouPrefectures.flatMap(({ code, name, pairedGuangdongCity, counties }) => [
      {
        code,
        name,
        level: 'city' as const,
        parent: guizhou ?? null,
        pairedWith: pairedGuangdongCity,
        isKeyCounty: false,
      },
      ...counties.map((county) => ({
        code: county.code,
        name: county.name,
        level: 'county' as const,
        parent: code,
        pairedWith: null,
        isKeyCounty: county.keyCounty,
      })),
    ]),
  ];
}
