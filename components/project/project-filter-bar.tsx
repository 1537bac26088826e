import { lacksField } from '@/components/fact/lacks-field';
import { stateField } from '@/components/fact/state-field';
import { RegionFilter } from '@/components/organisation/region-filter';
import type { ListedPlace } from '@/components/organisation/region-options';
import { ChoiceFilter } from '@/components/ui/choice-filter';
import { projectFields, projectFieldWords, projectKinds, projectKindWords } from '@/domain/project';
import type { ProjectFilter } from '@/domain/project-filter';
import { projectMarkWords } from '@/domain/project-filter-text';
import { projectStandings, projectStandingWords } from '@/domain/project-life';

interface ProjectFilterBarProps {
  readonly filter: ProjectFilter;
  readonly places: readonly ListedPlace[];
}

/** Which projects are shown; in the address, so that a view can be sent to somebody. */
export function ProjectFilterBar({ filter, places }: ProjectFilterBarProps) {
  return (
    <ChoiceFilter
      path="/projects"
      label="筛选项目"
      search={{ hint: '项目名称、编号或单位', value: filter.q }}
      fields={[
        {
          ...{ name: 'kind', label: '项目类别', value: filter.kind },
          options: projectKinds.map((value) => ({ value, word: projectKindWords[value] })),
        },
        {
          ...{ name: 'standing', label: '进展', value: filter.standing },
          options: projectStandings.map((value) => ({ value, word: projectStandingWords[value] })),
        },
        stateField(filter.state, '状态'),
      ]}
      more={{
        fields: [
          {
            ...{ name: 'field', label: '服务领域', value: filter.field },
            options: projectFields.map((value) => ({ value, word: projectFieldWords[value] })),
          },
          {
            ...{ name: 'mark', label: '标记', value: filter.mark },
            options: Object.entries(projectMarkWords).map(([value, word]) => ({ value, word })),
          },
          lacksField(filter.lacks),
        ],
        isSet: filter.region !== undefined,
        children: <RegionFilter name="region" label="实施地" value={filter.region} places={places} />,
      }}
    />
  );
}
