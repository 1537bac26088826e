import type { ReactNode } from 'react';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';

interface AgendaListProps {
  readonly items: readonly {
    readonly id: number;
    readonly title: string;
    readonly papers: string;
    readonly isStanding: boolean;
    readonly owner: string;
    readonly side: string;
    readonly act: ReactNode;
  }[];
}

/** 议程: what is talked about, who reports, and with which papers. */
export function AgendaList({ items }: AgendaListProps) {
  if (items.length === 0) {
    return <EmptyState title="还没有议题" sentence="两厅填报人都可以提出议题，注明汇报单位和会议材料。" />;
  }
  const hasActs = items.some(({ act }) => act !== null);
  return (
    <DataTable caption="议程" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">议题</th>
          <th scope="col">汇报单位</th>
          <th scope="col">会议材料</th>
          {hasActs ? <th scope="col">办理</th> : null}
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, title, papers, isStanding, owner, side, act }, at) => (
          <tr key={id}>
            <th scope="row">
              {`${at + 1}. ${title}`}
              {isStanding ? <span className="soft">（每次必议）</span> : null}
            </th>
            <td>{`${side}方${owner}`}</td>
            <td>{papers === '' ? '未附' : papers}</td>
            {hasActs ? <td>{act}</td> : null}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
