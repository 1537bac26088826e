import { DataTable } from '@/components/ui/data-table';
import { Progress } from '@/components/ui/progress';
import { StatusBadge } from '@/components/ui/status-badge';
import type { SideCount } from '@/domain/overview';
import type { AreaRow } from '@/domain/facts';
import { statusWords, type Verdict } from '@/domain/status';
import styles from './area-table.module.css';

interface AreaTableProps {
  readonly areas: readonly {
    readonly area: AreaRow;
    readonly verdict: Verdict;
    readonly sides: readonly SideCount[];
    readonly covered: number;
    readonly measures: number;
  }[];
  /** Appended to every link, so that the area opens for the same year and day. */
  readonly query: string;
}

/** The eight areas: how far, against what pace, why, and how many figures each side stands by. */
export function AreaTable({ areas, query }: AreaTableProps) {
  const parties = areas[0]?.sides.map(({ party }) => party) ?? [];
  return (
    <DataTable caption="八个领域进展" isCaptionHidden isSteady>
      <thead>
        <tr>
          <th scope="col" className={styles.area}>
            领域
          </th>
          <th scope="col" className={styles.status}>
            状态
          </th>
          <th scope="col" className={styles.progress}>
            完成与应达
          </th>
          <th scope="col">依据</th>
          {parties.map((party) => (
            <th key={party.id} scope="col" className={styles.side}>
              {`${party.short}方正式数`}
            </th>
          ))}
          <th scope="col" className={styles.covered}>
            条款覆盖
          </th>
        </tr>
      </thead>
      <tbody>
        {areas.map(({ area, verdict, sides, covered, measures }) => (
          <tr key={area.id}>
            <th scope="row">
              <a href={`/areas/${area.slug}${query}`}>{`${area.number}. ${area.name}`}</a>
            </th>
            <td>
              <StatusBadge status={verdict.status} word={statusWords[verdict.status]} />
            </td>
            <td>
              <Progress
                value={verdict.progress}
                pace={verdict.pace}
                label={`${area.name} 平均完成`}
                status={verdict.status}
              />
            </td>
            <td>{verdict.sentence}</td>
            {sides.map(({ party, official, missing }) => (
              <td key={party.id} className="num">
                {`${official} 项`}
                {missing > 0 ? <span className={styles.missing}>{`缺 ${missing} 项`}</span> : null}
              </td>
            ))}
            <td className="num">{`${covered}/${measures} 项`}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
