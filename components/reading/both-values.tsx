import { DataTable } from '@/components/ui/data-table';
import styles from './both-values.module.css';
import type { Party } from '@/domain/department';
import { figureText } from '@/domain/figure-text';
import { type Figure, isMissing } from '@/domain/reading';
import type { IndicatorRow } from '@/domain/facts';
import { settlementOf } from '@/domain/reconciliation';
import { type Answer, steps } from '@/domain/workflow';

interface BothValuesProps {
  readonly indicator: Pick<IndicatorRow, 'aggregation' | 'unit' | 'decimals'>;
  readonly parties: readonly Party[];
  readonly reading: Figure & {
    readonly departmentId: number;
    readonly submittedByName: string | null;
    readonly agreedValue: number | null;
    readonly agreedNumerator: number | null;
    readonly agreedDenominator: number | null;
    readonly agreedOccurredOn: string | null;
  };
  readonly answers: readonly (Figure & {
    readonly id: number;
    readonly departmentId: number;
    readonly answer: Answer;
    readonly reason: string | null;
    readonly by: string;
    readonly on: string;
  })[];
}

/** 填报值、对方的数、协商值: what each side named stays visible beside what both agreed on. */
export function BothValues({ indicator, parties, reading, answers }: BothValuesProps) {
  const sideOf = (departmentId: number) => parties.find(({ id }) => id === departmentId)?.short ?? '';
  const settled = settlementOf(answers);
  const agreed: Figure = {
    value: reading.agreedValue,
    numerator: reading.agreedNumerator,
    denominator: reading.agreedDenominator,
    occurredOn: reading.agreedOccurredOn,
  };
  return (
    <DataTable caption="双方的数" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">事项</th>
          <th scope="col" className={styles.side}>
            哪一方
          </th>
          <th scope="col" className={`num ${styles.figure}`}>
            数
          </th>
          <th scope="col" className={styles.reason}>
            原因
          </th>
          <th scope="col" className={styles.who}>
            经办
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">填报值</th>
          <td>{sideOf(reading.departmentId)}方</td>
          <td className="num">{figureText(indicator, reading)}</td>
          <td>—</td>
          <td>{reading.submittedByName ?? '—'}</td>
        </tr>
        {answers.map((one) => (
          <tr key={one.id}>
            <th scope="row">{steps[one.answer].word}</th>
            <td>{sideOf(one.departmentId)}方</td>
            <td className="num">{isMissing(one) ? '认可填报值' : figureText(indicator, one)}</td>
            <td className="sentence">{one.reason ?? '—'}</td>
            <td>
              {one.by} {one.on}
            </td>
          </tr>
        ))}
        {isMissing(agreed) ? null : (
          <tr>
            <th scope="row">认定值（正式数）</th>
            <td>双方</td>
            <td className="num">{figureText(indicator, agreed)}</td>
            <td className="sentence">{`两厅审核人协商一致${settled?.named?.reason ? `：${settled.named.reason}` : ''}`}</td>
            <td>
              {settled
                ? `${settled.named?.by ?? reading.submittedByName ?? ''}、${settled.accepted.by}`
                : '—'}
            </td>
          </tr>
        )}
      </tbody>
    </DataTable>
  );
}
