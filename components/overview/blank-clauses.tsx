import { EmptyState } from '@/components/ui/empty-state';
import type { AreaRow, MeasureRow } from '@/domain/facts';

interface BlankClausesProps {
  readonly measures: readonly MeasureRow[];
  readonly areas: readonly AreaRow[];
  readonly query: string;
}

export function BlankClauses({ measures, areas, query }: BlankClausesProps) {
  if (measures.length === 0)
    return <EmptyState title="每项条款都有正式数" sentence="各领域页面列有每项任务的数据。" />;
  const slugOf = (areaId: number | null) => areas.find(({ id }) => id === areaId)?.slug ?? 'general';
  return (
    <ul>
      {measures.map(({ id, areaId, code, title }) => (
        <li key={id}>
          <a href={`/areas/${slugOf(areaId)}${query}#measure-${code}`}>{`${code} ${title}`}</a>
        </li>
      ))}
    </ul>
  );
}
