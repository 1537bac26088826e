import { DataTable } from '@/components/ui/data-table';
import { type Fen, ledgerMoney } from '@/domain/money';
import { dateText } from '@/domain/phrase';
import { countiesOf, type ProjectCount } from '@/domain/project-count';
import { number } from '@/lib/format';
import styles from './project-table.module.css';

interface CountTableProps {
  readonly counts: readonly (ProjectCount & { readonly id: number; readonly by: string })[];
  /** The names of counties by division code. */
  readonly names: ReadonlyMap<string, string>;
}

const wan = (fen: Fen | null) => (fen === null ? '未填写' : ledgerMoney(fen));
const shown = (count: number | null) => (count === null ? '未填写' : number(count));

/** 期末累计数 of a project by quarter. */
export function CountTable({ counts, names }: CountTableProps) {
  return (
    <DataTable caption="期末累计数" isCaptionHidden unit="万元、人、人次">
      <thead>
        <tr>
          <th scope="col">截至</th>
          {['募集收入', '其中粤方', '管理费用', '受益人数', '其中儿童', '受益人次'].map((word) => (
            <th key={word} scope="col" className="num">
              {word}
            </th>
          ))}
          <th scope="col">服务的县</th>
          <th scope="col">填报</th>
        </tr>
      </thead>
      <tbody>
        {counts.map((count) => (
          <tr key={count.id}>
            <th scope="row" className={styles.day}>
              {dateText(count.countedOn)}
            </th>
            <td className="num">{wan(count.raisedFen)}</td>
            <td className="num">{wan(count.raisedFirstFen)}</td>
            <td className="num">{wan(count.managementFen)}</td>
            <td className="num">{shown(count.people)}</td>
            <td className="num">{shown(count.children)}</td>
            <td className="num">{shown(count.services)}</td>
            <td className={styles.places}>
              {count.counties === null
                ? '未填写'
                : countiesOf(count)
                    .map((code) => names.get(code) ?? code)
                    .join('、')}
            </td>
            <td>{count.by}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
