import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import type { Party } from '@/domain/department';
import { targetText } from '@/domain/figure-text';
import type { IndicatorRow } from '@/domain/facts';
import { isEvent } from '@/domain/indicator';
import type { TargetAnswer } from '@/domain/target';
import type { Quantity } from '@/domain/quantity';
import { type TargetState, targetStateWords } from '@/domain/target-state';

export interface TargetLine {
  readonly id: number;
  readonly year: number;
  readonly revision: number;
  readonly value: Quantity;
  readonly reason: string;
  readonly documentNumber: string;
  readonly proposedOn: string;
  readonly by: string;
  readonly state: TargetState;
  readonly answers: readonly {
    departmentId: number;
    answer: TargetAnswer;
    on: string;
    by: string;
    reason: string | null;
  }[];
}

interface TargetLedgerProps {
  readonly indicator: Pick<IndicatorRow, 'aggregation' | 'unit' | 'decimals'>;
  readonly parties: readonly Party[];
  readonly targets: readonly TargetLine[];
}

/** Every value ever agreed or proposed; a revision is a new line, the old one stays. */
export function TargetLedger({ indicator, parties, targets }: TargetLedgerProps) {
  if (targets.length === 0) {
    return (
      <EmptyState
        title="没有目标值"
        sentence={
          isEvent(indicator.aggregation)
            ? '该指标按是否按时发生评价，不另设目标值。'
            : '两厅尚未商定目标，该指标只跟踪、不评价；审核人可在“目标值”页提出。'
        }
      />
    );
  }
  return (
    <DataTable caption="目标值及历次调整" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">年度</th>
          <th scope="col">版次</th>
          <th scope="col" className="num">
            目标值
          </th>
          <th scope="col">状态</th>
          <th scope="col">理由和文号</th>
          <th scope="col">提出</th>
          {parties.map((party) => (
            <th key={party.id} scope="col">
              {party.short}方厅领导
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {targets.map((target) => (
          <tr key={target.id}>
            <th scope="row">{target.year}年</th>
            <td>第 {target.revision} 版</td>
            <td className="num">{targetText(indicator, target.value)}</td>
            <td>{targetStateWords[target.state]}</td>
            <td>
              {target.reason}（{target.documentNumber}）
            </td>
            <td>
              {target.by} {target.proposedOn}
            </td>
            {parties.map((party) => {
              const answer = target.answers.find(({ departmentId }) => departmentId === party.id);
              return (
                <td key={party.id}>
                  {answer
                    ? `${answer.answer === 'approve' ? '同意' : '不同意'} ${answer.by} ${answer.on}`
                    : '待答复'}
                  {answer?.reason ? `：${answer.reason}` : null}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
