import { RegionFilter } from '@/components/organisation/region-filter';
import type { ListedPlace } from '@/components/organisation/region-options';
import { ChoiceFilter } from '@/components/ui/choice-filter';
import { placeLists, placeListWords } from '@/domain/organisation-filter';
import { pairingKindWords, pairingStandings, pairingStandingWords, receiverKinds } from '@/domain/pairing';
import type { PairingFilter } from '@/domain/pairing-filter';
import { states, stateWords } from '@/domain/workflow';

interface PairingFilterBarProps {
  readonly filter: PairingFilter;
  /** Where helping organisations can be registered, and where those lie that are helped. */
  readonly places: { readonly helping: readonly ListedPlace[]; readonly helped: readonly ListedPlace[] };
}

/** Which pairings are shown. */
export function PairingFilterBar({ filter, places }: PairingFilterBarProps) {
  const { state, kind, list, from, to } = filter;
  return (
    <ChoiceFilter
      path="/pairings"
      label="筛选结对"
      search={{ hint: '名称、协议、县名或拼音首字母', value: filter.q }}
      fields={[
        {
          name: 'standing',
          label: '结对状态',
          value: filter.standing,
          options: pairingStandings.map((value) => ({ value, word: pairingStandingWords[value] })),
        },
        {
          name: 'activity',
          label: '活动情况',
          value: filter.activity,
          options: [
            { value: 'active', word: '近期有活动' },
            { value: 'sleeping', word: '沉睡结对' },
          ],
        },
      ]}
      more={{
        isSet: [state, kind, list, from, to].some((value) => value !== undefined),
        fields: [
          {
            name: 'state',
            label: '记录状态',
            value: filter.state,
            options: states.toReversed().map((value) => ({ value, word: stateWords[value] })),
          },
          {
            name: 'kind',
            label: '类型',
            value: filter.kind,
            options: receiverKinds.map((value) => ({ value, word: pairingKindWords[value] })),
          },
          {
            name: 'list',
            label: '名单',
            value: filter.list,
            options: placeLists.map((value) => ({ value, word: placeListWords[value] })),
          },
        ],
        children: (
          <>
            {' '}
            <RegionFilter name="from" label="帮扶单位所在地" value={filter.from} places={places.helping} />
            <RegionFilter name="to" label="受援地" value={filter.to} places={places.helped} />
          </>
        ),
      }}
    />
  );
}
