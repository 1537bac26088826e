import { DataTable } from '@/components/ui/data-table';
import { StatusBadge } from '@/components/ui/status-badge';
import type { AreaRow } from '@/domain/facts';
import { statusWords, type Verdict } from '@/domain/status';
import { percent } from '@/lib/format';

interface BriefAreasProps {
  readonly areas: readonly { readonly area: AreaRow; readonly verdict: Verdict }[];
}

/** The areas in a line each, for a sheet of paper. */
export function BriefAreas({ areas }: BriefAreasProps) {
  return (
    <DataTable caption="八个领域" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">领域</th>
          <th scope="col">状态</th>
          <th scope="col" className="num">
            平均完成
          </th>
          <th scope="col" className="num">
            应达
          </th>
          <th scope="col">依据</th>
        </tr>
      </thead>
      <tbody>
        {areas.map(({ area, verdict }) => (
          <tr key={area.id}>
            <th scope="row">
              <a href={`/areas/${area.slug}`}>{`${area.number}. ${area.name}`}</a>
            </th>
            <td>
              <StatusBadge status={verdict.status} word={statusWords[verdict.status]} />
            </td>
            <td className="num">{percent(verdict.progress)}</td>
            <td className="num">{percent(verdict.pace)}</td>
            <td className="sentence">{verdict.sentence}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
