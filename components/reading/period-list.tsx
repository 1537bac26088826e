import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import type { PeriodProgress } from '@/domain/due';
import { periodName } from '@/domain/period';
import { chineseDate } from '@/lib/format';

interface PeriodListProps {
  readonly periods: readonly PeriodProgress[];
}

/** Every period that asks something of the person: how many figures, by when, and how far they are. */
export function PeriodList({ periods }: PeriodListProps) {
  if (periods.length === 0) {
    return (
      <EmptyState
        title="没有需要本单位填报的指标"
        sentence="方案没有把指标分给本单位；如有疑问，请联系本省民政厅责任处室。"
      />
    );
  }
  return (
    <DataTable caption="各期填报情况" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">填报期</th>
          <th scope="col">截止日期</th>
          {['应填', '未填', '暂存', '退回', '待审', '已审'].map((word) => (
            <th key={word} scope="col" className="num">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {periods.map((line) => (
          <tr key={line.code}>
            <th scope="row">
              <a href={`/readings/period/${line.code}`}>{periodName(line.period)}</a>
            </th>
            <td>
              {chineseDate(line.dueOn)}
              {line.isOverdue && line.missing + line.drafted + line.returned > 0 ? '（已逾期）' : ''}
            </td>
            {[line.asked, line.missing, line.drafted, line.returned, line.submitted, line.settled].map(
              (count, at) => (
                <td key={at} className="num">
                  {`${count} 项`}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
