import { DataTable } from '@/components/ui/data-table';
import { StateBadge } from '@/components/ui/state-badge';
import { figureText } from '@/domain/figure-text';
import type { Figure } from '@/domain/reading';
import type { IndicatorRow } from '@/domain/facts';
import type { State } from '@/domain/workflow';

interface ReadingVersionsProps {
  readonly indicator: Pick<IndicatorRow, 'aggregation' | 'unit' | 'decimals'>;
  readonly versions: readonly (Figure & {
    readonly id: number;
    readonly revision: number;
    readonly state: State;
    readonly correctionReason: string | null;
    readonly officialOn: string | null;
    readonly isSuperseded: boolean;
  })[];
  readonly current: number;
}

export function ReadingVersions({ indicator, versions, current }: ReadingVersionsProps) {
  return (
    <DataTable caption="各版本" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">版本</th>
          <th scope="col" className="num">
            填报值
          </th>
          <th scope="col">状态</th>
          <th scope="col">更正原因</th>
          <th scope="col">成为正式数</th>
        </tr>
      </thead>
      <tbody>
        {versions.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              {one.id === current ? (
                `第 ${one.revision} 版（本页）`
              ) : (
                <a href={`/readings/${one.id}`}>第 {one.revision} 版</a>
              )}
            </th>
            <td className="num">{figureText(indicator, one)}</td>
            <td>
              <StateBadge state={one.state} />
              {one.isSuperseded ? '（已被取代）' : ''}
            </td>
            <td>{one.correctionReason ?? '—'}</td>
            <td>{one.officialOn ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
