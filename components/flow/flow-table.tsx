import { DataTable } from '@/components/ui/data-table';
import { StateBadge } from '@/components/ui/state-badge';
import type { Names } from '@/domain/fact';
import { type Flow, flowFormWords, sourceName, stageWords } from '@/domain/flow';
import { outcomeOf } from '@/domain/flow-outcome';
import type { MatchState } from '@/domain/match';
import { ledgerMoney } from '@/domain/money';
import { dateText } from '@/domain/phrase';
import type { State } from '@/domain/workflow';
import styles from './flow-table.module.css';

interface ListedFlow extends Readonly<Flow> {
  readonly id: number;
  readonly state: State;
  readonly match: MatchState | null;
  readonly isReversed: boolean;
}

interface FlowTableProps {
  readonly flows: readonly ListedFlow[];
  readonly names: Names;
}

export function FlowTable({ flows, names }: FlowTableProps) {
  return (
    <DataTable caption="资金往来" unit="万元" isLedger isSteady>
      <thead>
        <tr>
          <th scope="col" className={styles.of}>
            所属
          </th>
          <th scope="col" className={styles.stage}>
            环节
          </th>
          <th scope="col" className={`num ${styles.amount ?? ''}`}>
            金额
          </th>
          <th scope="col" className={styles.day}>
            日期
          </th>
          <th scope="col" className={styles.voucher}>
            凭证号
          </th>
          <th scope="col" className={styles.state}>
            状态
          </th>
          <th scope="col" className={styles.state}>
            对账
          </th>
        </tr>
      </thead>
      <tbody>
        {flows.map((flow) => (
          <tr key={flow.id}>
            <th scope="row">
              <a href={`/flows/${flow.id}`}>{sourceName(flow, names)}</a>
              <div className="soft">{`${flow.payer || '未填写'}→${flow.payee || '未填写'}`}</div>
              {flow.excess === '' ? null : <div className="soft">{`超额：${flow.excess}`}</div>}
            </th>
            <td>
              {stageWords[flow.stage]}
              {flow.form === 'goods' ? <div className="soft">{flowFormWords.goods}</div> : null}
            </td>
            <td className="num">{ledgerMoney(flow.amountFen)}</td>
            <td>{dateText(flow.flowedOn)}</td>
            <td>{flow.voucher || '无'}</td>
            <td>
              <StateBadge state={flow.state} />
            </td>
            <td>{outcomeOf(flow)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
