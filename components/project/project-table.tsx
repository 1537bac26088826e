import { DataTable } from '@/components/ui/data-table';
import { StateBadge } from '@/components/ui/state-badge';
import { type Fen, ledgerMoney } from '@/domain/money';
import { daysText } from '@/domain/phrase';
import { type ProjectKind, projectKindWords } from '@/domain/project';
import type { Disclosures } from '@/domain/project-disclosure';
import type { ProjectStanding } from '@/domain/project-life';
import type { State } from '@/domain/workflow';
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
}

interface ProjectTableProps {
  readonly projects: readonly ListedProject[];
}

function Course({ standing, disclosure }: Pick<ListedProject, 'standing' | 'disclosure'>) {
  return (
    <>
      <StandingBadge standing={standing} />
      <div>{disclosureText(disclosure)}</div>
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
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
