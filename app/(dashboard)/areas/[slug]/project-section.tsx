import { today } from '@/app/_request/clock';
import { ProjectFigures } from '@/components/project/project-figures';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import type { PlainDate } from '@/domain/calendar';
import { type ProjectKind, projectKindWords } from '@/domain/project';
import type { ProjectBoard } from '@/domain/project-board';
import { chineseDate } from '@/lib/format';

interface ProjectSectionProps {
  readonly date: PlainDate;
  readonly kind: ProjectKind;
  readonly board: ProjectBoard;
}

/** 慈善项目 or 儿童关爱项目: how the official ones stand on the date. */
export function ProjectSection({ date, kind, board }: ProjectSectionProps) {
  return (
    <Section
      id="projects"
      title={projectKindWords[kind]}
      lead={`截至 ${chineseDate(date)} 双方互认的项目。`}
      actions={<LinkButton href={`/projects?kind=${kind}`}>项目台账</LinkButton>}
    >
      {board.running + board.ended + board.stopped === 0 ? (
        <EmptyState
          title="还没有启动的项目"
          sentence="项目由牵头或合作单位所在地登记，经双方确认并启动后在这里汇总。"
        />
      ) : (
        <ProjectFigures isToday={date === today()} board={board} kind={kind} />
      )}
    </Section>
  );
}
