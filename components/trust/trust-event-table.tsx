import type { ReactNode } from 'react';
import { EventTable, type ListedEvent } from '@/components/ui/event-table';
import { moneyExact } from '@/domain/money';
import { dateText } from '@/domain/phrase';
import { type TrustEvent, trustEventWords } from '@/domain/trust-life';

type Listed = TrustEvent & ListedEvent & { readonly title: string; readonly note: string };

interface TrustEventTableProps {
  readonly events: readonly Listed[];
  /** The form that strikes one. */
  readonly strike: (id: number) => ReactNode;
}

/** What happened to a trust: with what only events of its kind say, how much, of which year, of which change. */
export function TrustEventTable({ events, strike }: TrustEventTableProps) {
  const told = ({ amountFen, reportYear, changeId, title, note }: Listed) => {
    const change = events.find(({ id }) => id === changeId);
    return [
      amountFen === null ? '' : moneyExact(amountFen),
      reportYear === null ? '' : `${reportYear} 年度`,
      change ? `${dateText(change.happenedOn)}的变更“${change.title}”` : '',
      ...[title, note],
    ];
  };
  return (
    <EventTable
      {...{ caption: '信托事项', events, told, strike }}
      word={({ kind }) => trustEventWords[kind]}
    />
  );
}
