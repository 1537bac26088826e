import { DefinitionList } from '@/components/ui/definition-list';
import type { MeasureRow, Programme } from '@/domain/facts';

interface ProgrammeCardProps {
  readonly programme: Programme;
  readonly measures: readonly MeasureRow[];
  readonly indicators: number;
}

/** The programme and the rules it sets for judging. */
export function ProgrammeCard({ programme, measures, indicators }: ProgrammeCardProps) {
  const { settings, parties, firstYear, lastYear, revision } = programme;
  const binding = measures.filter(({ force }) => force === 'binding').length;
  return (
    <DefinitionList
      items={[
        { term: '参与方', value: parties.map(({ name }) => name).join('、') },
        { term: '年度', value: `${firstYear}年起${lastYear === null ? '' : `至${lastYear}年`}` },
        { term: '任务', value: `${measures.length} 项，其中约束性 ${binding} 项；指标 ${indicators} 个` },
        {
          term: '预警',
          value: `落后序时进度不超过 ${settings.slippingPoints} 个百分点为预警，更多为滞后；年度任务过${dayText(settings.warningDate)}未办为预警`,
        },
        {
          term: '互访',
          value: settings.visitsJudged === 'each-direction' ? '按方向分别评价' : '两个方向合计评价',
        },
        { term: '审核', value: settings.reviewLevels === 'full' ? '县 → 市（州）→ 厅逐级审核' : '由厅审核' },
        { term: '现行版次', value: `第 ${revision} 版` },
      ]}
    />
  );
}

/** 09-30 → 9月30日. */
function dayText(monthAndDay: string): string {
  const [month, day] = monthAndDay.split('-').map(Number);
  return `${month ?? ''}月${day ?? ''}日`;
}
