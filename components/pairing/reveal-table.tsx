import { DataTable } from '@/components/ui/data-table';
import { chineseDateTime } from '@/lib/format';

interface RevealTableProps {
  readonly reveals: readonly {
    readonly id: number;
    readonly name: string;
    readonly by: string;
    readonly at: Date;
  }[];
}

/** Who had a number shown, and when. */
export function RevealTable({ reveals }: RevealTableProps) {
  return (
    <DataTable caption="查看电话的记录">
      <thead>
        <tr>
          <th scope="col">时间</th>
          <th scope="col">谁的电话</th>
          <th scope="col">查看人</th>
        </tr>
      </thead>
      <tbody>
        {reveals.map(({ id, name, by, at }) => (
          <tr key={id}>
            <th scope="row">{chineseDateTime(at)}</th>
            <td>{name}</td>
            <td>{by}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
