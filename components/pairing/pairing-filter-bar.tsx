import { lacksField } from '@/components/fact/lacks-field';
import { stateField } from '@/components/fact/state-field';
import { placeListField } from '@/components/organisation/place-list-field';

import { ChoiceFilter } from '@/components/ui/choice-filter';
import { pairingKindWords, pairingStandings, pairingStandingWords, receiverKinds } from '@/domain/pairing';
import type { PairingFilter } from '@/domain/pairing-filter';
import { type EndPlaces, EndRegions } from './end-regions';

interface PairingFilterBarProps {
  readonly filter: PairingFilter;
  readonly places: EndPlaces;
}

/** Which pairings are shown. */
export function PairingFilterBar({ filter, places }: PairingFilterBarProps) {
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
        isSet: filter.from !== undefined || filter.to !== undefined,
        fields: [
          stateField(filter.state, '记录状态'),
          lacksField(filter.lacks),
          {
            name: 'kind',
            label: '类型',
            value: filter.kind,
            options: receiverKinds.map((value) => ({ value, word: pairingKindWords[value] })),
          },
          placeListField(filter.list),
        ],
        children: <EndRegions filter={filter} places={places} />,
      }}
    />
  );
}
