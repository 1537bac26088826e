import { projectFieldWords, projectKindWords } from './project';
import type { ProjectFilter } from './project-filter';
import { projectStandingWords } from './project-life';
import { stateWords } from './workflow';

/** What a list of projects can be narrowed to beside what they are. */
export const projectMarkWords: Record<NonNullable<ProjectFilter['mark']>, string> = {
  brand: '品牌项目',
  late: '信息公开逾期',
  milestone: '项目节点逾期',
};

/**
 * Which projects a list was narrowed to, as a paper says it that is made of the list: 项目类别：儿童关爱项目；进展：实施中. `region` is
 * the name of the division asked for. Empty where all of them were asked for.
 */
export function projectFilterText(filter: ProjectFilter, region: string | null): string {
  const { kind, standing, state, field, mark, lacks, q } = filter;
  return [
    kind && `项目类别：${projectKindWords[kind]}`,
    standing && `进展：${projectStandingWords[standing]}`,
    state && `状态：${stateWords[state]}`,
    field && `服务领域：${projectFieldWords[field]}`,
    mark && `标记：${projectMarkWords[mark]}`,
    lacks && '佐证材料：缺少佐证',
    filter.region && `实施地：${region ?? filter.region}`,
    q && `名称、编号或单位含“${q}”`,
  ]
    .filter(Boolean)
    .join('；');
}
