import { readFileSync } from 'node:fs';
import type { BothSides, Place } from '../place';

interface County {
  readonly code: string;
  readonly name: string;
}
interface Divisions {
  readonly provinces: readonly County[];
  readonly guangdongCities: readonly County[];
  readonly guizhouPrefectures: readonly (County & { readonly counties: readonly County[] })[];
  readonly renames: readonly { readonly code: string; readonly formerName: string }[];
}

const divisions = JSON.parse(
  readFileSync(new URL('../../../db/divisions.json', import.meta.url), 'utf8'),
) as Divisions;

function placeOf({ code, name }: County, level: Place['level'], parent: string | null): Place {
  const formerNames = divisions.renames
    .filter((one) => one.code === code)
    .map(({ formerName }) => formerName);
  return {
    id: Number(code),
    code,
    name,
    level,
    parentId: parent === null ? null : Number(parent),
    formerNames,
  };
}

/** The divisions of both provinces, with their codes as ids. */
export const sides: BothSides = {
  helping: [
    ...divisions.provinces.slice(0, 1).map((one) => placeOf(one, 'province', null)),
    ...divisions.guangdongCities.map((one) => placeOf(one, 'city', '440000')),
  ],
  helped: divisions.guizhouPrefectures.flatMap((prefecture) => [
    placeOf(prefecture, 'city', '520000'),
    ...prefecture.counties.map((one) => placeOf(one, 'county', prefecture.code)),
  ]),
};
