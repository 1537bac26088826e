import { periodText } from '@/components/reading/period-text';
import { DataTable } from '@/components/ui/data-table';
import { type EvidenceKind, kindList } from '@/domain/evidence-kind';
import { number } from '@/lib/format';

interface LackingReadingsProps {
  readonly lacking: number;
  readonly first: readonly {
    readonly id: number;
    readonly code: string;
    readonly name: string;
    readonly period: string;
    readonly side: string;
    readonly missing: readonly EvidenceKind[];
  }[];
}

/** Figures reported by hand that lack evidence, each a link to where it is added. */
export function LackingReadings({ lacking, first }: LackingReadingsProps) {
  return (
    <details>
      <summary>
        {lacking > first.length ? `缺少佐证的填报值（前 ${number(first.length)} 条）` : '缺少佐证的填报值'}
      </summary>
      <DataTable caption="缺少佐证的填报值" isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col">填报期</th>
            <th scope="col">填报方</th>
            <th scope="col">还缺</th>
          </tr>
        </thead>
        <tbody>
          {first.map(({ id, code, name, period, side, missing }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`/readings/${id}`}>{`${code} ${name}`}</a>
              </th>
              <td>{periodText(period)}</td>
              <td>{side}</td>
              <td>{kindList(missing)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </details>
  );
}
