import { DataTable } from '@/components/ui/data-table';
import { forceWords } from '@/domain/indicator';
import { type MeasureRow, sourcesText } from '@/domain/facts';

interface MeasureTableProps {
  readonly title: string;
  readonly measures: readonly {
    readonly measure: MeasureRow;
    readonly indicators: number;
    readonly responsible: readonly { side: string; name: string; fromOn: string }[];
  }[];
}

/** The promises of one area, each with where it stands in the text and who answers for it on each side. */
export function MeasureTable({ title, measures }: MeasureTableProps) {
  return (
    <DataTable caption={title}>
      <thead>
        <tr>
          <th scope="col">任务</th>
          <th scope="col">性质</th>
          <th scope="col">出处</th>
          <th scope="col">责任单位</th>
          <th scope="col" className="num">
            指标
          </th>
        </tr>
      </thead>
      <tbody>
        {measures.map(({ measure, indicators, responsible }) => (
          <tr key={measure.id}>
            <th scope="row">{`${measure.code} ${measure.title}`}</th>
            <td>{forceWords[measure.force]}</td>
            <td>{sourcesText(measure.sources)}</td>
            <td className="sentence">
              {responsible.map(({ side, name, fromOn }) => `${side}：${name}（自 ${fromOn}）`).join('；')}
            </td>
            <td className="num">{indicators} 个</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
