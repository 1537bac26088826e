import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import type { WaitedFor } from '@/domain/overview';
import { chineseDate } from '@/lib/format';

/** 等谁: for whom how many figures wait. */
export function WaitingTable({ waiting }: { readonly waiting: readonly WaitedFor[] }) {
  if (waiting.length === 0)
    return (
      <EmptyState
        title="没有在途的填报值"
        sentence="填写之后、成为正式数之前的填报值在等谁办理，会列在这里。"
      />
    );
  return (
    <DataTable caption="等谁办理" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">等谁</th>
          <th scope="col" className="num">
            填报值
          </th>
          <th scope="col">最早的填报期截至</th>
        </tr>
      </thead>
      <tbody>
        {waiting.map(({ who, count, since }) => (
          <tr key={who}>
            <th scope="row">{who}</th>
            <td className="num">{`${count} 项`}</td>
            <td>{chineseDate(since)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
