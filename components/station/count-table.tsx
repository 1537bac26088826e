import { DataTable } from '@/components/ui/data-table';
import { dateText } from '@/domain/phrase';
import type { StationCount } from '@/domain/station';
import { number, percent } from '@/lib/format';
import styles from './station-table.module.css';

interface CountTableProps {
  readonly counts: readonly (StationCount & { readonly id: number; readonly by: string })[];
}

const shown = (count: number | null) => (count === null ? '未填写' : number(count));

/** 期末数 of a station by quarter. */
export function CountTable({ counts }: CountTableProps) {
  return (
    <DataTable caption="期末数" isCaptionHidden unit="人、人次">
      <thead>
        <tr>
          <th scope="col">截至</th>
          {['工作人员', '其中持证', '持证率', '志愿者', '本季服务人次'].map((word) => (
            <th key={word} scope="col" className="num">
              {word}
            </th>
          ))}
          <th scope="col">填报</th>
        </tr>
      </thead>
      <tbody>
        {counts.map((count) => (
          <tr key={count.id}>
            <th scope="row" className={styles.day}>
              {dateText(count.countedOn)}
            </th>
            <td className="num">{number(count.staff)}</td>
            <td className="num">{number(count.certified)}</td>
            <td className="num">{percent(count.staff === 0 ? null : count.certified / count.staff)}</td>
            <td className="num">{shown(count.volunteers)}</td>
            <td className="num">{shown(count.services)}</td>
            <td>{count.by}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
