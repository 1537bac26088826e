import type { RegionLevel } from '@/domain/region';

export interface ListedPlace {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  readonly parentId: number | null;
}

interface RegionOptionsProps {
  /** In the order of their codes. */
  readonly places: readonly ListedPlace[];
  readonly valueOf: (place: ListedPlace) => string | number;
}

/** Divisions to choose from: provinces and their cities first, then the counties of each prefecture. */
export function RegionOptions({ places, valueOf }: RegionOptionsProps) {
  const option = (place: ListedPlace) => (
    <option key={place.id} value={valueOf(place)}>
      {place.name}
    </option>
  );
  return places.map((place) => {
    if (place.level === 'county') return null;
    const below = places.filter(({ parentId, level }) => parentId === place.id && level === 'county');
    return below.length === 0 ? (
      option(place)
    ) : (
      <optgroup key={place.id} label={place.name}>
        {[place, ...below].map(option)}
      </optgroup>
    );
  });
}

/** The same for a field of a form: each county under its prefecture. */
export function placeChoices(places: readonly ListedPlace[]) {
  const prefectures = places.filter(({ level }) => level === 'city');
  return prefectures.flatMap((prefecture) =>
    [prefecture, ...places.filter(({ parentId }) => parentId === prefecture.id)].map(({ id, name }) => ({
      value: id,
      label: name,
      group: prefecture.name,
    })),
  );
}
