import { DataTable } from '@/components/ui/data-table';
import { type AwarenessAnswer, awarenessWords } from '@/domain/awareness';
import { dateText } from '@/domain/phrase';
import styles from './pairing-table.module.css';

interface DrawnTableProps {
  readonly lines: readonly {
    readonly place: number;
    readonly pairingId: number;
    readonly helper: string;
    readonly receiver: string;
    readonly receiverPlace: string;
    readonly answer: AwarenessAnswer | null;
    readonly askedOn: string | null;
  }[];
}

/** The drawn pairings in their order, with what was answered since. */
export function DrawnTable({ lines }: DrawnTableProps) {
  return (
    <DataTable caption="抽取名单">
      <thead>
        <tr>
          <th scope="col">次序</th>
          <th scope="col">受援单位（黔方）</th>
          <th scope="col">帮扶单位（粤方）</th>
          <th scope="col">答复</th>
          <th scope="col">最近询问</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.place}>
            <td className={styles.days}>{`第 ${line.place} 项`}</td>
            <th scope="row">
              <a href={`/pairings/${line.pairingId}#awareness`}>{line.receiver}</a>
              <span className="soft">{`（${line.receiverPlace}）`}</span>
            </th>
            <td>{line.helper}</td>
            <td className={styles.days}>
              {line.answer === null
                ? line.askedOn === null
                  ? '待询问'
                  : awarenessWords.unreached
                : awarenessWords[line.answer]}
            </td>
            <td className={styles.days}>{line.askedOn === null ? '—' : dateText(line.askedOn)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
