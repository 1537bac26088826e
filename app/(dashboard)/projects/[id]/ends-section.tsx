import { OrganisationSearch } from '@/components/organisation/organisation-search';
import { Reveal } from '@/components/ui/reveal';
import { Section } from '@/components/ui/section';
import type { ProjectRecord } from '@/db/queries/project-record';
import type { ProjectEndsAsked } from '@/domain/project-filter';

const words = { lead: '牵头单位', partner: '合作单位' } as const;

/** Another organisation that leads or works with it, chosen before the form that says so is sent. */
export function EndsSection({
  row,
  ends,
  asked,
}: Pick<ProjectRecord, 'row' | 'ends'> & { readonly asked: ProjectEndsAsked }) {
  if (ends === null) return null;
  return (
    <Section
      id="ends"
      title="更换单位"
      lead="单位有误的，先在这里选定，再在“办理”里随修改、异议或协商意见一并提交；没有误的不用选。"
    >
      {/* Few need it: what most come for, to confirm or to review, follows at once. */}
      <Reveal summary="选定新的单位" isOpen={Object.values(asked).some((one) => one !== undefined)}>
        {(['lead', 'partner'] as const).map((end) => (
          <OrganisationSearch
            key={end}
            path={`/projects/${row.id}`}
            end={end}
            title={words[end]}
            hint={`现为“${ends[end].now}”；输入名称、代码或拼音首字母查找`}
            asked={asked}
            {...ends[end]}
            newHref="/organisations/new?kind=social-organisation"
          />
        ))}
      </Reveal>
    </Section>
  );
}
