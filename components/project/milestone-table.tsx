import type { ReactNode } from 'react';
import { Badge, type Look } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { struckText } from '@/components/ui/struck-text';
import type { PlainDate } from '@/domain/calendar';
import { type EvidenceKind, evidenceKindWords } from '@/domain/evidence-kind';
import { dateText } from '@/domain/phrase';
import type { ProjectStanding } from '@/domain/project-life';
import {
  type MilestoneStanding,
  milestoneStanding,
  milestoneText,
  punctualityText,
} from '@/domain/project-milestone';
import styles from './project-table.module.css';

interface ListedMilestone {
  readonly id: number;
  readonly title: string;
  readonly dueOn: PlainDate;
  readonly doneOn: PlainDate | null;
  readonly doneNote: string | null;
  readonly by: string;
  readonly struckOn: PlainDate | null;
  readonly strikeReason: string | null;
  readonly files: readonly {
    readonly id: number;
    readonly kind: EvidenceKind;
    readonly fileName: string;
  }[];
}

interface MilestoneTableProps {
  readonly milestones: readonly ListedMilestone[];
  readonly standing: ProjectStanding;
  readonly today: PlainDate;
  /** The forms of one, for who may. */
  readonly forms: (milestone: ListedMilestone) => ReactNode;
}

const looks: Record<MilestoneStanding, Look> = {
  later: 'draft',
  soon: 'submitted',
  overdue: 'disputed',
  done: 'confirmed',
  dropped: 'returned',
};

/** 项目节点 in the order of their planned days: where each stands, and the files that show it. */
export function MilestoneTable({ milestones, standing, today, forms }: MilestoneTableProps) {
  return (
    <DataTable caption="项目节点" isCaptionHidden>
      <thead>
        <tr>
          {['节点', '计划日期', '状态', '完成', '材料', '办理'].map((word) => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {milestones.map((one) => (
          <tr key={one.id}>
            <th scope="row">{one.struckOn === null ? one.title : <s>{one.title}</s>}</th>
            <td className={styles.day}>{dateText(one.dueOn)}</td>
            <td>
              {one.struckOn === null ? (
                <Badge
                  look={looks[milestoneStanding(one, standing, today)]}
                  word={milestoneText(one, standing, today)}
                />
              ) : (
                '已划销'
              )}
            </td>
            <td>{one.doneOn === null ? '—' : <Reached {...one} doneOn={one.doneOn} />}</td>
            <td>{one.files.length === 0 ? '—' : <Files files={one.files} />}</td>
            <td>{one.struckOn === null ? (forms(one) ?? '—') : struckText(one)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Reached({ dueOn, doneOn, doneNote }: ListedMilestone & { readonly doneOn: PlainDate }) {
  return (
    <>
      <div>{`${dateText(doneOn)}（${punctualityText({ dueOn, doneOn })}）`}</div>
      {doneNote ? <div className="soft">{doneNote}</div> : null}
    </>
  );
}

function Files({ files }: Pick<ListedMilestone, 'files'>) {
  return (
    <ul className={styles.files}>
      {files.map(({ id, kind, fileName }) => (
        <li key={id}>
          <a href={`/api/evidence/${id}`} download>
            {`${evidenceKindWords[kind]}：${fileName}`}
          </a>
        </li>
      ))}
    </ul>
  );
}
