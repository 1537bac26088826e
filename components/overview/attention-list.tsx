import { EmptyState } from '@/components/ui/empty-state';
import { Reveal } from '@/components/ui/reveal';
import { StatusBadge } from '@/components/ui/status-badge';
import type { Attention } from '@/domain/overview';
import { statusWords } from '@/domain/status';
import styles from './attention-list.module.css';

interface AttentionListProps {
  readonly items: readonly Attention[];
  readonly query: string;
}

/** As many as a leader reads before a meeting; the rest is one click away. */
const first = 10;

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
  const rest = items.slice(first);
  return (
    <>
      <Items items={items.slice(0, first)} query={query} />
      {rest.length === 0 ? null : (
        <Reveal summary={`其余 ${rest.length} 项`}>
          <Items items={rest} query={query} />
        </Reveal>
      )}
    </>
  );
}

function Items({ items, query }: AttentionListProps) {
  return (
    <ul className={styles.list}>
      {items.map(({ measure, standing: { indicator, judgement } }) => (
        <li key={indicator.id}>
          <span>
            <StatusBadge status={judgement.status} word={statusWords[judgement.status]} />
          </span>
          <span>
            <a href={`/indicators/${indicator.id}${query}`}>{`${indicator.code} ${indicator.name}`}</a>
            <small>{`${measure.code} ${measure.title}`}</small>
          </span>
          <span>{judgement.sentence}</span>
        </li>
      ))}
    </ul>
  );
}
