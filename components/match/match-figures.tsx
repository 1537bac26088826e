import { KeyFigures } from '@/components/ui/key-figures';
import { matchViewWords } from '@/domain/match-filter';
import { type Fen, moneyExact } from '@/domain/money';
import { number } from '@/lib/format';

interface Counted {
  readonly count: number;
  readonly fen: Fen;
}

interface MatchFiguresProps {
  readonly sums: {
    readonly open: {
      readonly paid: Fen;
      readonly received: Fen;
      readonly paidCount: number;
      readonly receivedCount: number;
    };
    readonly waiting: Counted;
    readonly unsettled: Counted;
    readonly agreed: Counted;
  };
}

/** What is open, what is waited for and what is agreed, each with the way to it. */
export function MatchFigures({ sums: { open, ...others } }: MatchFiguresProps) {
  return (
    <KeyFigures
      figures={[
        {
          ...{ label: '未对账', value: number(open.paidCount + open.receivedCount), unit: '笔' },
          note: (
            <a href="/flows/matches">{`拨付 ${number(open.paidCount)} 笔 ${moneyExact(open.paid)}，到账 ${number(open.receivedCount)} 笔 ${moneyExact(open.received)}`}</a>
          ),
        },
        ...(['waiting', 'unsettled', 'agreed'] as const).map((view) => ({
          ...{ label: matchViewWords[view], value: number(others[view].count), unit: '组' },
          note: <a href={`/flows/matches?view=${view}`}>{`差异合计 ${moneyExact(others[view].fen)}`}</a>,
        })),
      ]}
    />
  );
}
