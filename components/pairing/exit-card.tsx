import { DefinitionList } from '@/components/ui/definition-list';
import { dateText } from '@/domain/phrase';

interface ExitCardProps {
  readonly exit: {
    readonly exitedOn: string;
    readonly reason: string;
    readonly side: string;
    readonly by: string;
    readonly replacedBy: { readonly id: number; readonly name: string } | null;
  };
}

/** How a pairing was let go. */
export function ExitCard({ exit: { exitedOn, reason, side, by, replacedBy } }: ExitCardProps) {
  return (
    <DefinitionList
      items={[
        { term: '退出日期', value: dateText(exitedOn) },
        { term: '退出原因', value: reason },
        { term: '经办', value: `${side}方 ${by}` },
        {
          term: '接替的结对',
          value:
            replacedBy === null ? '没有接替' : <a href={`/pairings/${replacedBy.id}`}>{replacedBy.name}</a>,
        },
      ]}
    />
  );
}
