import { today } from '@/app/_request/clock';
import { ProjectFigures } from '@/components/project/project-figures';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import type { boardOf } from '@/db/queries/project-board';
import type { PlainDate } from '@/domain/calendar';
import { chineseDate } from '@/lib/format';

interface ProjectSectionProps {
  readonly date: PlainDate;
  readonly board: ReturnType<typeof boardOf>;
}

/** 儿童关爱项目: how the official ones stand on the date. */
export function ProjectSection({ date, board }: ProjectSectionProps) {
  return (
    <Section
      id="projects"
      title="儿童关爱项目"
      lead={`截至 ${chineseDate(date)} 双方互认的项目。`}
      actions={<LinkButton href="/projects?kind=child-care">项目台账</LinkButton>}
    >
      <ProjectFigures isToday={date === today()} board={board} kind="child-care" />
    </Section>
  );
}
