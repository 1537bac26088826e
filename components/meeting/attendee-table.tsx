import type { ReactNode } from 'react';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { type Presence, presenceWords } from '@/domain/meeting';

interface AttendeeTableProps {
  readonly people: readonly {
    readonly id: number;
    readonly side: string;
    readonly name: string;
    readonly duty: string;
    readonly presence: Presence;
    readonly act: ReactNode;
  }[];
}

/** 出席、请假、列席, of both sides. */
export function AttendeeTable({ people }: AttendeeTableProps) {
  if (people.length === 0) {
    return <EmptyState title="还没有登记参会人员" sentence="两厅填报人各自登记本方出席、请假和列席人员。" />;
  }
  const hasActs = people.some(({ act }) => act !== null);
  return (
    <DataTable caption="参会人员" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">姓名</th>
          <th scope="col">单位</th>
          <th scope="col">职务</th>
          <th scope="col">出席情况</th>
          {hasActs ? <th scope="col">办理</th> : null}
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, side, name, duty, presence, act }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{`${side}方`}</td>
            <td>{duty}</td>
            <td>{presenceWords[presence]}</td>
            {hasActs ? <td>{act}</td> : null}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
