import { DataTable } from '@/components/ui/data-table';
import { type AskingWay, askingWayWords, type AwarenessAnswer, awarenessWords } from '@/domain/awareness';
import { dateText } from '@/domain/phrase';

interface AsksTableProps {
  readonly asks: readonly {
    readonly id: number;
    readonly askedOn: string;
    readonly how: AskingWay;
    readonly answeredBy: string;
    readonly answer: AwarenessAnswer;
    readonly note: string;
    readonly by: string;
  }[];
}

/** What the receiving end answered when it was asked whether it knows the pairing. */
export function AsksTable({ asks }: AsksTableProps) {
  return (
    <DataTable caption="询问记录" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">询问日期</th>
          <th scope="col">方式</th>
          <th scope="col">答复人</th>
          <th scope="col">答复</th>
          <th scope="col">说明</th>
          <th scope="col">经办</th>
        </tr>
      </thead>
      <tbody>
        {asks.map((ask) => (
          <tr key={ask.id}>
            <th scope="row">{dateText(ask.askedOn)}</th>
            <td>{askingWayWords[ask.how]}</td>
            <td>{ask.answeredBy}</td>
            <td>{awarenessWords[ask.answer]}</td>
            <td className="sentence">{ask.note || '—'}</td>
            <td>{ask.by}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
