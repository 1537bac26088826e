import { DataTable } from '@/components/ui/data-table';
import { type ImportRemark, type ImportVerdict, importVerdictWords } from '@/domain/import';
import styles from './row-table.module.css';

/** A field that an import changes: what it is called, and both texts. */
interface ChangedField {
  readonly term: string;
  readonly before: string;
  readonly after: string;
}

interface RowTableProps {
  readonly verdict: ImportVerdict;
  readonly rows: readonly {
    readonly place: number;
    readonly sheet: string;
    readonly row: number;
    readonly label: string;
    readonly told: readonly ImportRemark[];
    readonly changes: readonly ChangedField[];
    /** Where the record is now. */
    readonly href: string | null;
  }[];
}

const captions: Record<ImportVerdict, string> = {
  new: '将新增的行',
  changed: '将修改的行',
  same: '与系统一致的行',
  wrong: '有错误、不会导入的行',
};

/** Rows of the file, each with what would change and what is told of its cells. */
export function RowTable({ verdict, rows }: RowTableProps) {
  return (
    <DataTable caption={captions[verdict]}>
      <thead>
        <tr>
          <th scope="col" className={styles.place}>
            位置
          </th>
          <th scope="col">{verdict === 'wrong' ? '怎么改' : '说明'}</th>
          <th scope="col" className={styles.label}>
            内容
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ place, sheet, row, label, told, changes, href }) => (
          <tr key={place}>
            <th scope="row">
              {`第 ${row} 行`}
              <div className="soft">{sheet}</div>
            </th>
            <td>
              <ul className={styles.told}>
                {changes.map(({ term, before, after }) => (
                  <li key={term}>{`${term}：${before} → ${after}`}</li>
                ))}
                {told.map(({ cell, column, sentence }) => (
                  <li key={`${cell}${sentence}`}>
                    <strong>{`${cell} ${column}`}</strong>
                    {` ${sentence}`}
                  </li>
                ))}
                {changes.length + told.length === 0 ? <li>{importVerdictWords[verdict]}</li> : null}
              </ul>
            </td>
            <td>{href === null ? label : <a href={href}>{label}</a>}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
