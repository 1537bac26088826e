import { Field } from '@/components/ui/field';
import { FilterBar } from '@/components/ui/filter-bar';
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
    <FilterBar action="/resolutions" label="筛选议定事项" resetHref="/resolutions">
      <Field id="state" label="办理状态">
        {(control) => (
          <select {...control} name="state" defaultValue={filter.state ?? ''}>
            <option value="">全部</option>
            {resolutionViews.map((view) => (
              <option key={view} value={view}>
                {resolutionViewWords[view]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="area" label="领域">
        {(control) => (
          <select {...control} name="area" defaultValue={filter.area ?? ''}>
            <option value="">全部</option>
            {areas.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="meeting" label="会议">
        {(control) => (
          <select {...control} name="meeting" defaultValue={filter.meeting ?? ''}>
            <option value="">全部</option>
            {meetings.map((meeting) => (
              <option key={meeting.id} value={meeting.id}>
                {meetingName(meeting)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="mine" label="范围">
        {(control) => (
          <select {...control} name="mine" defaultValue={filter.mine ?? ''}>
            <option value="">全部单位</option>
            <option value="1">本单位和下级牵头</option>
          </select>
        )}
      </Field>
    </FilterBar>
  );
}
