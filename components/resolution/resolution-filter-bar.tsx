import { ChoiceFilter } from '@/components/ui/choice-filter';
import { meetingName } from '@/domain/meeting';
import { type ResolutionFilter, resolutionViews, resolutionViewWords } from '@/domain/resolution-filter';

interface ResolutionFilterBarProps {
  readonly filter: ResolutionFilter;
  readonly areas: readonly { readonly slug: string; readonly name: string }[];
  readonly meetings: readonly { readonly id: number; readonly series: string; readonly number: number }[];
}

/** Which resolutions are shown; in the address, so that a view can be sent to somebody. */
export function ResolutionFilterBar({ filter, areas, meetings }: ResolutionFilterBarProps) {
  return (
    <ChoiceFilter
      path="/resolutions"
      label="筛选议定事项"
      fields={[
        {
          name: 'state',
          label: '办理状态',
          value: filter.state,
          options: resolutionViews.map((view) => ({ value: view, word: resolutionViewWords[view] })),
        },
        {
          name: 'area',
          label: '领域',
          value: filter.area,
          options: areas.map(({ slug, name }) => ({ value: slug, word: name })),
        },
        {
          name: 'meeting',
          label: '会议',
          value: filter.meeting,
          options: meetings.map((meeting) => ({ value: meeting.id, word: meetingName(meeting) })),
        },
        {
          name: 'mine',
          label: '范围',
          value: filter.mine,
          options: [{ value: '1', word: '本单位和下级牵头' }],
        },
      ]}
    />
  );
}
