import { DataTable } from '@/components/ui/data-table';
import { type Content, differing, type FactField, type Names } from '@/domain/fact';
import { answerWord } from '@/domain/fact-answer';
import type { Answer } from '@/domain/workflow';
import { chineseDate } from '@/lib/format';
import styles from './both-wordings.module.css';

interface BothWordingsProps<Of extends Content> {
  readonly fields: readonly FactField<Of>[];
  readonly names: Names;
  readonly departmentId: number;
  readonly filed: Of;
  readonly answers: readonly {
    readonly id: number;
    readonly departmentId: number;
    readonly answer: Answer;
    readonly content: Of | null;
    readonly reason: string | null;
    readonly by: string;
    readonly on: string;
  }[];
}

/** 双方的说法: what each side said, by what differs from what was filed; nothing of it goes when they agree. */
export function BothWordings<Of extends Content>({
  fields,
  names,
  departmentId,
  filed,
  answers,
}: BothWordingsProps<Of>) {
  const side = (id: number) => `${names.parties.find((party) => party.id === id)?.short ?? ''}方`;
  return (
    <DataTable caption="双方的说法" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">事项</th>
          <th scope="col">哪一方</th>
          <th scope="col">内容</th>
          <th scope="col">原因</th>
          <th scope="col">经办</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">登记</th>
          <td>{side(departmentId)}</td>
          <td>登记内容</td>
          <td>—</td>
          <td>—</td>
        </tr>
        {answers.map(({ id, departmentId: by, answer, content, reason, by: name, on }) => (
          <tr key={id}>
            <th scope="row">{answerWord(answer)}</th>
            <td>{side(by)}</td>
            <td>
              <Wording fields={fields} names={names} filed={filed} content={content} />
            </td>
            <td className="sentence">{reason ?? '—'}</td>
            <td>{`${name} ${chineseDate(on)}`}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

interface WordingProps<Of extends Content> extends Pick<BothWordingsProps<Of>, 'fields' | 'names' | 'filed'> {
  readonly content: Of | null;
}

function Wording<Of extends Content>({ fields, names, filed, content }: WordingProps<Of>) {
  const changed = content === null ? [] : differing(fields, filed, content);
  if (content === null || changed.length === 0) return '认可登记内容';
  return (
    <ul className={styles.changes}>
      {changed.map(({ key, term, text }) => (
        <li key={key}>
          {`${term}：`}
          <strong>{text(content, names)}</strong>
          {`（登记为${text(filed, names)}）`}
        </li>
      ))}
    </ul>
  );
}
