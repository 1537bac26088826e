import { DataTable } from '@/components/ui/data-table';
import { StateBadge } from '@/components/ui/state-badge';
import { type Fen, ledgerMoney } from '@/domain/money';
import type { PlainDate } from '@/domain/calendar';
import { dateText, daysText } from '@/domain/phrase';
import { type ProjectKind, projectKindWords } from '@/domain/project';
import type { Disclosures } from '@/domain/project-disclosure';
import type { ProjectStanding } from '@/domain/project-life';
import type { State } from '@/domain/workflow';
import { number } from '@/lib/format';
import { disclosureText } from './disclosure-text';
import styles from './project-table.module.css';
import { StandingBadge } from './standing-badge';

interface ListedProject {
  readonly id: number;
  readonly name: string;
  readonly kind: ProjectKind;
  readonly state: State;
  readonly revision: number;
  readonly lead: string;
  readonly partner: string | null;
  readonly region: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly budgetFen: Fen | null;
  readonly standing: ProjectStanding;
  readonly isBrand: boolean;
  readonly disclosure: Disclosures;
  readonly lateMilestones: number;
  /** As it was counted last, with the day; null where nobody has counted. */
  readonly countedOn: PlainDate | null;
  readonly raisedFen: Fen | null;
  readonly people: number | null;
}

interface ProjectTableProps {
  readonly projects: readonly ListedProject[];
}

function Course({
  standing,
  disclosure,
  lateMilestones,
}: Pick<ListedProject, 'standing' | 'disclosure' | 'lateMilestones'>) {
  return (
    <>
      <StandingBadge standing={standing} />
      <div>{disclosureText(disclosure)}</div>
      {lateMilestones === 0 ? null : <div>{`节点逾期 ${lateMilestones} 个`}</div>}
    </>
  );
}

/** What it has come to: 募集 and 受益, and by when. */
function Reached({
  countedOn,
  raisedFen,
  people,
}: Pick<ListedProject, 'countedOn' | 'raisedFen' | 'people'>) {
  if (countedOn === null) return '未填报';
  return (
    <>
      <div>{raisedFen === null ? '未填写' : ledgerMoney(raisedFen)}</div>
      <div>{people === null ? '未填写' : `${number(people)} 人`}</div>
      <div className="soft">{`截至${dateText(countedOn)}`}</div>
    </>
  );
}

export function ProjectTable({ projects }: ProjectTableProps) {
  return (
    <DataTable caption="慈善和儿童关爱项目" unit="万元" isLedger isSteady>
      <thead>
        <tr>
          <th scope="col">项目名称</th>
          <th scope="col" className={styles.state}>
            状态
          </th>
          <th scope="col" className={styles.course}>
            进展和信息公开
          </th>
          <th scope="col" className={styles.days}>
            起止日期
          </th>
          <th scope="col" className={styles.ends}>
            牵头和合作单位
          </th>
          <th scope="col" className={styles.region}>
            实施地
          </th>
          <th scope="col" className={`num ${styles.money ?? ''}`}>
            预算
          </th>
          <th scope="col" className={`num ${styles.reached ?? ''}`}>
            累计募集和受益
          </th>
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <tr key={project.id}>
            <th scope="row">
              <a href={`/projects/${project.id}`}>{project.name}</a>
              <div className="soft">
                {`${projectKindWords[project.kind]}${project.isBrand ? '，品牌项目' : ''}`}
              </div>
            </th>
            <td>
              <StateBadge state={project.state} />
              {project.revision > 1 && project.state !== 'confirmed' ? '（更正）' : ''}
            </td>
            <td>{project.state === 'confirmed' ? <Course {...project} /> : '—'}</td>
            <td>{daysText(project.startsOn, project.endsOn)}</td>
            <td>{[project.lead, project.partner ?? ''].filter(Boolean).join('、')}</td>
            <td>{project.region}</td>
            <td className="num">{project.budgetFen === null ? '未填写' : ledgerMoney(project.budgetFen)}</td>
            <td className={`num ${styles.reached ?? ''}`}>
              {project.state === 'confirmed' ? <Reached {...project} /> : '—'}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
