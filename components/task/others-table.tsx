import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import type { Others } from '@/domain/task';

/** Who else is waited for. */
export function OthersTable({ others }: { readonly others: readonly Others[] }) {
  if (others.length === 0) {
    return <EmptyState title="没有在等别人" sentence="议定事项都已销号，也没有在途的填报值。" />;
  }
  return (
    <DataTable caption="在等别人" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">等谁</th>
          <th scope="col" className="num">
            件数
          </th>
        </tr>
      </thead>
      <tbody>
        {others.map(({ who, count }) => (
          <tr key={who}>
            <th scope="row">{who}</th>
            <td className="num">{`${count} 项`}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
