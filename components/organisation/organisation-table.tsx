import { DataTable } from '@/components/ui/data-table';
import {
  type Form,
  formWords,
  gradeText,
  type OrganisationKind,
  organisationKindWords,
} from '@/domain/organisation';
import styles from './organisation-table.module.css';
import { placeText } from './place-text';

interface OrganisationTableProps {
  readonly caption: string;
  readonly lines: readonly {
    readonly id: number;
    readonly kind: OrganisationKind;
    readonly form: Form | null;
    readonly name: string;
    readonly side: string;
    readonly region: string;
    readonly aboveRegion: string | null;
    readonly town: string;
    readonly creditCode: string | null;
    readonly grade: number | null;
    readonly isKeyCounty: boolean;
    readonly wasDeepPoverty: boolean;
  }[];
}

/** Organisations with where they are and which lists of places they are on. */
export function OrganisationTable({ caption, lines }: OrganisationTableProps) {
  return (
    <DataTable caption={caption} isCaptionHidden isLedger isSteady>
      <thead>
        <tr>
          <th scope="col" className={styles.name}>
            名称
          </th>
          <th scope="col" className={styles.kind}>
            类别
          </th>
          <th scope="col" className={styles.place}>
            所在地
          </th>
          <th scope="col" className={styles.code}>
            统一社会信用代码
          </th>
          <th scope="col" className={styles.grade}>
            评估等级
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row" className={styles.text}>
              <a href={`/organisations/${line.id}`}>{line.name}</a>
            </th>
            <td>{line.form === null ? organisationKindWords[line.kind] : formWords[line.form]}</td>
            <td className={styles.text}>
              {`${line.side} · ${placeText(line)}`}
              <span className="soft">{listsText(line)}</span>
            </td>
            <td>{line.creditCode ?? '—'}</td>
            <td>{line.kind === 'social-organisation' ? gradeText(line.grade) : '—'}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function listsText({
  kind,
  isKeyCounty,
  wasDeepPoverty,
}: Pick<OrganisationTableProps['lines'][number], 'kind' | 'isKeyCounty' | 'wasDeepPoverty'>): string {
  const lists = [isKeyCounty ? '重点帮扶县' : '', wasDeepPoverty ? '原深度贫困村' : ''].filter(Boolean);
  return kind === 'bureau' ? '' : lists.join(' · ');
}
