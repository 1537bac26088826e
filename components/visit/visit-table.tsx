import { DataTable } from '@/components/ui/data-table';
import { StateBadge } from '@/components/ui/state-badge';
import type { Party } from '@/domain/department';
import { daysText } from '@/domain/phrase';
import { directionText, rankWords, type Visit } from '@/domain/visit';
import type { State } from '@/domain/workflow';
import styles from './visit-table.module.css';

interface VisitTableProps {
  readonly parties: readonly Party[];
  readonly visits: readonly (Visit & {
    readonly id: number;
    readonly state: State;
    readonly revision: number;
  })[];
}

export function VisitTable({ parties, visits }: VisitTableProps) {
  return (
    <DataTable caption="互访记录" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">日期</th>
          <th scope="col">状态</th>
          <th scope="col">方向</th>
          <th scope="col">带队领导</th>
          <th scope="col">职级</th>
          <th scope="col">到访地点</th>
          <th scope="col" className="num">
            人数
          </th>
        </tr>
      </thead>
      <tbody>
        {visits.map((visit) => (
          <tr key={visit.id}>
            <th scope="row">
              <a href={`/visits/${visit.id}`}>{daysText(visit.startsOn, visit.endsOn)}</a>
            </th>
            <td>
              <StateBadge state={visit.state} />
              {visit.revision > 1 && visit.state !== 'confirmed' ? '（更正）' : ''}
            </td>
            <td>{directionText(visit.fromId, parties)}</td>
            <td>{`${visit.leader}（${visit.duty}）`}</td>
            <td>{rankWords[visit.rank]}</td>
            <td className={styles.places}>{visit.places}</td>
            <td className="num">{`${visit.headcount} 人`}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
