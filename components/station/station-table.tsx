import { DataTable } from '@/components/ui/data-table';
import { StateBadge } from '@/components/ui/state-badge';
import { dateText } from '@/domain/phrase';
import type { State } from '@/domain/workflow';
import { number } from '@/lib/format';
import styles from './station-table.module.css';

interface StationTableProps {
  readonly year: number;
  readonly stations: readonly {
    readonly id: number;
    readonly state: State;
    readonly revision: number;
    readonly name: string;
    readonly town: string;
    readonly region: string;
    readonly builtOn: string;
    readonly closedOn: string | null;
    readonly operator: string;
    readonly staff: number | null;
    readonly certified: number | null;
    readonly volunteers: number | null;
    readonly supervisions: number;
    readonly helpers: readonly { readonly pairingId: number; readonly name: string }[];
  }[];
}

/** 未填报 is not 0. */
const shown = (count: number | null) => (count === null ? '未填报' : number(count));

export function StationTable({ year, stations }: StationTableProps) {
  return (
    <DataTable caption={`站点（督导为${year}年）`} unit="人、次" isLedger isSteady>
      <thead>
        <tr>
          <th scope="col">站点</th>
          <th scope="col" className={styles.state}>
            状态
          </th>
          <th scope="col" className={styles.built}>
            建成日期
          </th>
          <th scope="col" className={styles.operator}>
            运营方
          </th>
          <th scope="col" className={styles.helper}>
            粤方结对机构
          </th>
          <th scope="col" className={`num ${styles.count ?? ''}`}>
            工作人员
          </th>
          <th scope="col" className={`num ${styles.count ?? ''}`}>
            其中持证
          </th>
          <th scope="col" className={`num ${styles.count ?? ''}`}>
            志愿者
          </th>
          <th scope="col" className={`num ${styles.count ?? ''}`}>
            督导
          </th>
        </tr>
      </thead>
      <tbody>
        {stations.map((station) => (
          <tr key={station.id}>
            <th scope="row">
              <a href={`/stations/${station.id}`}>{station.name}</a>
              <div className="soft">{`${station.region}${station.town}`}</div>
            </th>
            <td>
              <StateBadge state={station.state} />
              {station.revision > 1 && station.state !== 'confirmed' ? '（更正）' : ''}
            </td>
            <td>
              {dateText(station.builtOn)}
              {station.closedOn === null ? '' : `（${dateText(station.closedOn)}停办）`}
            </td>
            <td>{station.operator || '未填写'}</td>
            <td>{station.helpers.map(({ name }) => name).join('、') || '未结对'}</td>
            <td className="num">{shown(station.staff)}</td>
            <td className="num">{shown(station.certified)}</td>
            <td className="num">{shown(station.volunteers)}</td>
            <td className="num">{number(station.supervisions)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
