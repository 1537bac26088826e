import { Badge } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { StateBadge } from '@/components/ui/state-badge';
import { type Fen, ledgerMoney } from '@/domain/money';
import type { PairingStanding } from '@/domain/pairing';
import { dateText } from '@/domain/phrase';
import type { State } from '@/domain/workflow';
import styles from './pairing-table.module.css';
import { StandingBadge } from './standing-badge';

interface PairingTableProps {
  readonly lines: readonly {
    readonly id: number;
    readonly state: State;
    readonly revision: number;
    readonly standing: PairingStanding;
    readonly isSleeping: boolean;
    readonly lastHeldOn: string | null;
    readonly agreement: string;
    readonly signedOn: string;
    readonly endsOn: string | null;
    readonly plannedFen: Fen | null;
    readonly helper: string;
    readonly helperPlace: string;
    readonly receiver: string;
    readonly receiverTown: string;
    readonly receiverPlace: string;
    readonly wasDeepPoverty: boolean;
    readonly isKeyCounty: boolean;
  }[];
}

/** Pairings, who with whom, till when, and how far the record is. */
export function PairingTable({ lines }: PairingTableProps) {
  return (
    <DataTable caption="结对" unit="万元" isLedger isSteady>
      <thead>
        <tr>
          <th scope="col" className={styles.end}>
            帮扶单位（粤方）
          </th>
          <th scope="col" className={styles.end}>
            受援单位（黔方）
          </th>
          <th scope="col" className={styles.state}>
            状态
          </th>
          <th scope="col" className={styles.term}>
            期限
          </th>
          <th scope="col" className={styles.last}>
            最近活动
          </th>
          <th scope="col" className={`num ${styles.money ?? ''}`}>
            计划资金
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row" className={styles.text}>
              <a href={`/pairings/${line.id}`}>{line.helper}</a>
              <span className="soft">{line.helperPlace}</span>
            </th>
            <td className={styles.text}>
              {line.receiver}
              <span className="soft">
                {[
                  `${line.receiverPlace}${line.receiverTown}`,
                  line.isKeyCounty ? '重点帮扶县' : '',
                  line.wasDeepPoverty ? '原深度贫困村' : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </td>
            <td className={styles.badges}>
              <span>
                <StandingBadge standing={line.standing} />
              </span>
              {line.isSleeping ? (
                <span>
                  <Badge look="returned" word="沉睡" />
                </span>
              ) : null}
              <span>
                <StateBadge state={line.state} />
                {line.revision > 1 && line.state !== 'confirmed' ? '（更正）' : ''}
              </span>
            </td>
            <td className={styles.days}>
              {dateText(line.signedOn)}
              <span>{line.endsOn === null ? '长期' : `至 ${dateText(line.endsOn)}`}</span>
            </td>
            <td className={styles.days}>{line.lastHeldOn === null ? '—' : dateText(line.lastHeldOn)}</td>
            <td className="num">{line.plannedFen === null ? '—' : ledgerMoney(line.plannedFen)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
