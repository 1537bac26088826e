import type { ReactNode } from 'react';
import { DataTable } from '@/components/ui/data-table';
import { targetText } from '@/domain/figure-text';
import type { IndicatorRow } from '@/domain/facts';
import { targetStateWords } from '@/domain/target-state';
import type { TargetLine } from './target-ledger';

interface TargetTableProps {
  readonly year: number;
  readonly lines: readonly {
    readonly indicator: IndicatorRow;
    readonly newest: TargetLine | null;
    readonly inForce: { readonly value: number } | null;
    readonly act: ReactNode;
  }[];
}

/** Each indicator's target in force and what is proposed. */
export function TargetTable({ year, lines }: TargetTableProps) {
  return (
    <DataTable caption={`${year}年目标值`} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col" className="num">
            现行目标
          </th>
          <th scope="col">最新一版</th>
          <th scope="col">办理</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ indicator, newest, inForce, act }) => (
          <tr key={indicator.id}>
            <th scope="row">
              <a href={`/indicators/${indicator.id}?year=${year}#targets`}>
                {indicator.code} {indicator.name}
              </a>
            </th>
            <td className="num">{targetText(indicator, inForce?.value ?? null)}</td>
            <td className="sentence">
              {newest ? (
                <>
                  第 {newest.revision} 版 {targetText(indicator, newest.value)}，
                  {targetStateWords[newest.state]}（{newest.documentNumber}）<br />
                  <span className="soft">{newest.reason}</span>
                </>
              ) : (
                '未商定'
              )}
            </td>
            <td>{act}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
