import { Field } from '@/components/ui/field';
import { FilterBar } from '@/components/ui/filter-bar';
import { organisationKindWords, registeredKinds } from '@/domain/organisation';
import { type OrganisationFilter, placeLists, placeListWords } from '@/domain/organisation-filter';
import type { Party } from '@/domain/department';
import { type ListedPlace, RegionOptions } from './region-options';

interface OrganisationFilterBarProps {
  readonly filter: OrganisationFilter;
  readonly parties: readonly Party[];
  readonly places: readonly ListedPlace[];
}

/** Which organisations are shown; in the address, so that a view can be sent to somebody. */
export function OrganisationFilterBar({ filter, parties, places }: OrganisationFilterBarProps) {
  const choices = [
    {
      name: 'kind',
      label: '类别',
      options: [...registeredKinds, 'bureau' as const].map((kind) => ({
        value: kind,
        word: organisationKindWords[kind],
      })),
    },
    {
      name: 'side',
      label: '所属方',
      options: parties.map(({ code, short }) => ({ value: code, word: `${short}方` })),
    },
    {
      name: 'list',
      label: '名单',
      options: placeLists.map((list) => ({ value: list, word: placeListWords[list] })),
    },
  ] as const;
  return (
    <FilterBar action="/organisations" label="筛选单位" resetHref="/organisations">
      <Field id="filter-q" label="查找" hint="名称、代码、地名或拼音首字母">
        {(control) => (
          <input {...control} type="search" name="q" maxLength={60} defaultValue={filter.q ?? ''} />
        )}
      </Field>
      {choices.map(({ name, label, options }) => (
        <Field key={name} id={`filter-${name}`} label={label}>
          {(control) => (
            <select {...control} name={name} defaultValue={filter[name] ?? ''}>
              <option value="">全部</option>
              {options.map(({ value, word }) => (
                <option key={value} value={value}>
                  {word}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
      <Field id="filter-region" label="行政区划">
        {(control) => (
          <select {...control} name="region" defaultValue={filter.region ?? ''}>
            <option value="">全部</option>
            <RegionOptions places={places} valueOf={({ code }) => code} />
          </select>
        )}
      </Field>
    </FilterBar>
  );
}
