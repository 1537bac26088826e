import { DataTable } from '@/components/ui/data-table';
import type { Names } from '@/domain/fact';
import { type Flow, flowFormWords, type FlowForm, sourceName } from '@/domain/flow';
import {
  type DifferenceReason,
  differenceReasonWords,
  type MatchState,
  matchStateWords,
} from '@/domain/match';
import { type Fen, ledgerMoney } from '@/domain/money';
import { dateText } from '@/domain/phrase';
import styles from './match.module.css';

interface MatchTableProps {
  readonly caption: string;
  readonly names: Names;
  readonly matches: readonly {
    readonly id: number;
    readonly of: Pick<Flow, 'projectId' | 'trustId' | 'pairingId'>;
    readonly form: FlowForm;
    readonly state: MatchState;
    readonly paidFen: Fen;
    readonly receivedFen: Fen;
    readonly differenceFen: Fen;
    readonly reason: DifferenceReason | null;
    readonly openedOn: string;
    readonly agreedOn: string | null;
  }[];
}

export function MatchTable({ caption, names, matches }: MatchTableProps) {
  const amount = `num ${styles.amount ?? ''}`;
  return (
    <DataTable caption={caption} unit="万元" isLedger isSteady>
      <thead>
        <tr>
          <th scope="col" className={styles.of}>
            所属
          </th>
          <th scope="col" className={styles.state}>
            状态
          </th>
          <th scope="col" className={`num ${styles.difference ?? ''}`}>
            差异
          </th>
          <th scope="col" className={styles.reason}>
            原因
          </th>
          <th scope="col" className={amount}>
            拨付
          </th>
          <th scope="col" className={amount}>
            到账
          </th>
          <th scope="col" className={styles.day}>
            日期
          </th>
        </tr>
      </thead>
      <tbody>
        {matches.map((match) => (
          <tr key={match.id}>
            <th scope="row">
              <a href={`/flows/matches/${match.id}`}>{sourceName(match.of, names)}</a>
              {match.form === 'goods' ? <div className="soft">{flowFormWords.goods}</div> : null}
            </th>
            <td>{matchStateWords[match.state]}</td>
            <td className="num">{ledgerMoney(match.differenceFen)}</td>
            <td>{match.reason === null ? '—' : differenceReasonWords[match.reason]}</td>
            <td className="num">{ledgerMoney(match.paidFen)}</td>
            <td className="num">{ledgerMoney(match.receivedFen)}</td>
            <td>{dateText(match.agreedOn ?? match.openedOn)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
