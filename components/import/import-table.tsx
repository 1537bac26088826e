import { DataTable } from '@/components/ui/data-table';
import { type ImportLedger, importLedgerWords, type ImportState } from '@/domain/import';
import { chineseDateTime, number } from '@/lib/format';
import { ImportBadge } from './import-badge';

interface ImportTableProps {
  readonly lines: readonly {
    readonly id: number;
    readonly ledger: ImportLedger;
    readonly fileName: string;
    readonly state: ImportState;
    readonly broughtAt: Date;
    readonly by: string;
    readonly unit: string;
    readonly added: number;
    readonly changed: number;
    readonly same: number;
    readonly wrong: number;
  }[];
}

/** The files that were brought, the last first. */
export function ImportTable({ lines }: ImportTableProps) {
  return (
    <DataTable caption="导入记录" unit="行" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">文件</th>
          <th scope="col">状态</th>
          {['新增', '修改', '一致', '有错误'].map((term) => (
            <th key={term} scope="col" className="num">
              {term}
            </th>
          ))}
          <th scope="col">上传</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <a href={`/imports/${line.id}`}>{line.fileName}</a>
              <div className="soft">{importLedgerWords[line.ledger]}</div>
            </th>
            <td>
              <ImportBadge state={line.state} />
            </td>
            <td className="num">{number(line.added)}</td>
            <td className="num">{number(line.changed)}</td>
            <td className="num">{number(line.same)}</td>
            <td className="num">{number(line.wrong)}</td>
            <td className="sentence">
              {chineseDateTime(line.broughtAt)}
              <div className="soft">{`${line.unit} ${line.by}`}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
