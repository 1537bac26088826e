import { ChoiceFilter } from '@/components/ui/choice-filter';
import type { Party } from '@/domain/department';
import { organisationKindWords, registeredKinds } from '@/domain/organisation';
import type { OrganisationFilter } from '@/domain/organisation-filter';
import { placeListField } from './place-list-field';
import { RegionFilter } from './region-filter';
import type { ListedPlace } from './region-options';

interface OrganisationFilterBarProps {
  readonly filter: OrganisationFilter;
  readonly parties: readonly Party[];
  readonly places: readonly ListedPlace[];
}

/** Which organisations are shown. */
export function OrganisationFilterBar({ filter, parties, places }: OrganisationFilterBarProps) {
  return (
    <ChoiceFilter
      path="/organisations"
      label="筛选单位"
      search={{ hint: '名称、代码、地名或拼音首字母', value: filter.q }}
      fields={[
        {
          name: 'kind',
          label: '类别',
          value: filter.kind,
          options: [...registeredKinds, 'bureau' as const].map((kind) => ({
            value: kind,
            word: organisationKindWords[kind],
          })),
        },
        {
          name: 'side',
          label: '所属方',
          value: filter.side,
          options: parties.map(({ code, short }) => ({ value: code, word: `${short}方` })),
        },
        placeListField(filter.list),
      ]}
    >
      <RegionFilter name="region" label="行政区划" value={filter.region} places={places} />
    </ChoiceFilter>
  );
}
