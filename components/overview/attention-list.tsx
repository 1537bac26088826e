import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { StatusBadge } from '@/components/ui/status-badge';
import type { Attention } from '@/domain/overview';
import { statusWords } from '@/domain/status';

interface AttentionListProps {
  readonly items: readonly Attention[];
  readonly query: string;
}

/** What wants a decision, the most urgent first, each with the reason. */
export function AttentionList({ items, query }: AttentionListProps) {
  if (items.length === 0) {
    return (
      <EmptyState
        title="没有需要关注的指标"
        sentence="已商定目标的指标都在序时进度之内，应报的数都已填报。"
      />
    );
  }
  return (
    <DataTable caption="需要关注的指标" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col">状态</th>
          <th scope="col">原因</th>
          <th scope="col">所属任务</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ measure, standing: { indicator, judgement } }) => (
          <tr key={indicator.id}>
            <th scope="row">
              <a href={`/indicators/${indicator.id}${query}`}>
                {indicator.code} {indicator.name}
              </a>
            </th>
            <td>
              <StatusBadge status={judgement.status} word={statusWords[judgement.status]} />
            </td>
            <td>{judgement.sentence}</td>
            <td>
              {measure.code} {measure.title}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
