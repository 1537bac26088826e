import { RegionFilter } from '@/components/organisation/region-filter';
import type { ListedPlace } from '@/components/organisation/region-options';

/** Where helping organisations can be registered, and where those lie that are helped. */
export interface EndPlaces {
  readonly helping: readonly ListedPlace[];
  readonly helped: readonly ListedPlace[];
}

interface EndRegionsProps {
  readonly filter: { readonly from?: string | undefined; readonly to?: string | undefined };
  readonly places: EndPlaces;
}

/** Two fields of a filter bar: from where, and where to, a pairing leads. */
export function EndRegions({ filter, places }: EndRegionsProps) {
  return (
    <>
      <RegionFilter name="from" label="帮扶单位所在地" value={filter.from} places={places.helping} />
      <RegionFilter name="to" label="受援地" value={filter.to} places={places.helped} />
    </>
  );
}
