import { DataTable } from '@/components/ui/data-table';
import { StateBadge } from '@/components/ui/state-badge';
import type { Party } from '@/domain/department';
import { daysText } from '@/domain/phrase';
import { leadText, topicsText, type Training, trainingKindWords } from '@/domain/training';
import type { State } from '@/domain/workflow';
import { number } from '@/lib/format';
import styles from './training-table.module.css';

interface TrainingTableProps {
  readonly parties: readonly Party[];
  readonly trainings: readonly (Training & {
    readonly id: number;
    readonly state: State;
    readonly revision: number;
  })[];
}

/** 未填写 is not 0. */
const shown = (count: number | null) => (count === null ? '未填写' : number(count));

export function TrainingTable({ parties, trainings }: TrainingTableProps) {
  return (
    <DataTable caption="培训和考察学习" unit="人" isLedger isSteady>
      <thead>
        <tr>
          <th scope="col">班次名称</th>
          <th scope="col" className={styles.state}>
            状态
          </th>
          <th scope="col" className={styles.days}>
            日期
          </th>
          <th scope="col" className={styles.kind}>
            类别
          </th>
          <th scope="col" className={styles.lead}>
            主办（派出）
          </th>
          <th scope="col" className={styles.topics}>
            领域
          </th>
          {parties.map(({ id, short }) => (
            <th key={id} scope="col" className={`num ${styles.count ?? ''}`}>{`实到（${short}）`}</th>
          ))}
          <th scope="col" className={`num ${styles.count ?? ''}`}>
            结业
          </th>
        </tr>
      </thead>
      <tbody>
        {trainings.map((training) => (
          <tr key={training.id}>
            <th scope="row">
              <a href={`/trainings/${training.id}`}>{training.name}</a>
            </th>
            <td>
              <StateBadge state={training.state} />
              {training.revision > 1 && training.state !== 'confirmed' ? '（更正）' : ''}
            </td>
            <td>{daysText(training.startsOn, training.endsOn)}</td>
            <td>{trainingKindWords[training.kind]}</td>
            <td>{leadText(training, parties)}</td>
            <td>{topicsText(training)}</td>
            <td className="num">{shown(training.attendedFirst)}</td>
            <td className="num">{shown(training.attendedSecond)}</td>
            <td className="num">{shown(training.completed)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
