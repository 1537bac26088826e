import { DataTable } from '@/components/ui/data-table';
import { chineseDateTime } from '@/lib/format';

interface RevisionTableProps {
  readonly revisions: readonly {
    readonly revision: number;
    readonly loadedAt: Date;
    readonly added: readonly string[];
    readonly changed: readonly string[];
    readonly retired: readonly string[];
  }[];
}

/** Every loading of the plan file and what it did. */
export function RevisionTable({ revisions }: RevisionTableProps) {
  return (
    <DataTable caption="方案文件的历次装载">
      <thead>
        <tr>
          <th scope="col">版次</th>
          <th scope="col">装载时间</th>
          <th scope="col" className="num">
            新增
          </th>
          <th scope="col" className="num">
            修改
          </th>
          <th scope="col">停用</th>
        </tr>
      </thead>
      <tbody>
        {revisions.map((one) => (
          <tr key={one.revision}>
            <th scope="row">第 {one.revision} 版</th>
            <td>{chineseDateTime(one.loadedAt)}</td>
            <td className="num">{one.added.length} 项</td>
            <td className="num">{one.changed.length} 项</td>
            <td>{one.retired.length === 0 ? '无' : one.retired.join('、')}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
