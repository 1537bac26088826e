import { DataTable } from '@/components/ui/data-table';
import { StateBadge } from '@/components/ui/state-badge';
import type { PlainDate } from '@/domain/calendar';
import { type Fen, ledgerMoney } from '@/domain/money';
import { dateText } from '@/domain/phrase';
import type { TrustCount } from '@/domain/trust-count';
import { dutyText, type TrustDuty, trustDutyWords } from '@/domain/trust-duty';
import type { TrustStanding } from '@/domain/trust-life';
import type { State } from '@/domain/workflow';
import { DutyBadge } from './duty-badge';
import { TrustStandingBadge } from './trust-standing';
import styles from './trust-table.module.css';

interface ListedTrust {
  readonly id: number;
  readonly name: string;
  readonly number: string;
  readonly state: State;
  readonly revision: number;
  readonly trustee: string;
  readonly region: string;
  readonly sizeFen: Fen | null;
  readonly balance: TrustCount | null;
  readonly standing: TrustStanding;
  readonly next: TrustDuty | null;
}

interface TrustTableProps {
  readonly trusts: readonly ListedTrust[];
  readonly today: PlainDate;
}

function Course({
  standing,
  next,
  today,
}: Pick<ListedTrust, 'standing' | 'next'> & { readonly today: PlainDate }) {
  return (
    <>
      <TrustStandingBadge standing={standing} />
      {next === null ? (
        <div>暂无应办事项</div>
      ) : (
        <>
          <div>
            <DutyBadge duty={next} today={today} /> {trustDutyWords[next.kind]}
          </div>
          <div>{`${dateText(next.dueOn)}前，${dutyText(next, today)}`}</div>
        </>
      )}
    </>
  );
}

const balanceText = (balance: TrustCount | null) =>
  balance === null ? '未填报' : ledgerMoney(balance.balanceFen);

export function TrustTable({ trusts, today }: TrustTableProps) {
  return (
    <DataTable caption="慈善信托" unit="万元" isLedger isSteady>
      <thead>
        <tr>
          <th scope="col">信托名称和备案编号</th>
          <th scope="col" className={styles.state}>
            状态
          </th>
          <th scope="col" className={styles.course}>
            进展和应办事项
          </th>
          <th scope="col" className={styles.trustee}>
            受托人
          </th>
          <th scope="col" className={styles.region}>
            受益范围
          </th>
          <th scope="col" className={`num ${styles.money ?? ''}`}>
            规模和追加
          </th>
          <th scope="col" className={`num ${styles.money ?? ''}`}>
            期末余额
          </th>
        </tr>
      </thead>
      <tbody>
        {trusts.map((trust) => (
          <tr key={trust.id}>
            <th scope="row">
              <a href={`/trusts/${trust.id}`}>{trust.name}</a>
              <div className="soft">{trust.number || '尚未备案'}</div>
            </th>
            <td>
              <StateBadge state={trust.state} />
              {trust.revision > 1 && trust.state !== 'confirmed' ? '（更正）' : ''}
            </td>
            <td>{trust.state === 'confirmed' ? <Course {...trust} today={today} /> : '—'}</td>
            <td>{trust.trustee}</td>
            <td>{trust.region}</td>
            <td className="num">{trust.sizeFen === null ? '未填写' : ledgerMoney(trust.sizeFen)}</td>
            <td className="num">{trust.state === 'confirmed' ? balanceText(trust.balance) : '—'}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
