import { type ListedPlace, RegionOptions } from '@/components/organisation/region-options';
import { Field } from '@/components/ui/field';
import { FilterBar } from '@/components/ui/filter-bar';
import { placeLists, placeListWords } from '@/domain/organisation-filter';
import { pairingKindWords, pairingStandings, pairingStandingWords, receiverKinds } from '@/domain/pairing';
import type { PairingFilter } from '@/domain/pairing-filter';
import { states, stateWords } from '@/domain/workflow';

interface PairingFilterBarProps {
  readonly filter: PairingFilter;
  readonly places: readonly ListedPlace[];
}

/** Which pairings are shown; in the address, so that a view can be sent to somebody. */
export function PairingFilterBar({ filter, places }: PairingFilterBarProps) {
  const choices = [
    {
      name: 'standing',
      label: '结对状态',
      options: pairingStandings.map((value) => ({ value, word: pairingStandingWords[value] })),
    },
    {
      name: 'state',
      label: '记录状态',
      options: states.toReversed().map((value) => ({ value, word: stateWords[value] })),
    },
    {
      name: 'kind',
      label: '类型',
      options: receiverKinds.map((value) => ({ value, word: pairingKindWords[value] })),
    },
    {
      name: 'list',
      label: '名单',
      options: placeLists.map((value) => ({ value, word: placeListWords[value] })),
    },
  ] as const;
  const sides = [
    { name: 'from', label: '帮扶单位所在地', isHere: (code: string) => code.startsWith('44') },
    { name: 'to', label: '受援地', isHere: (code: string) => code.startsWith('52') },
  ] as const;
  return (
    <FilterBar action="/pairings" label="筛选结对" resetHref="/pairings">
      <Field id="filter-q" label="查找" hint="名称、协议、县名或拼音首字母">
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
      {sides.map(({ name, label, isHere }) => (
        <Field key={name} id={`filter-${name}`} label={label}>
          {(control) => (
            <select {...control} name={name} defaultValue={filter[name] ?? ''}>
              <option value="">全部</option>
              <RegionOptions
                places={places.filter(({ code }) => isHere(code))}
                valueOf={({ code }) => code}
              />
            </select>
          )}
        </Field>
      ))}
    </FilterBar>
  );
}
