import { Card } from '@/components/ui/card';
import { Progress } from '@/components/ui/progress';
import { StatusBadge } from '@/components/ui/status-badge';
import { forceWords } from '@/domain/indicator';
import { sourcesText } from '@/domain/facts';
import { type MeasureStanding } from '@/domain/standing';
import { statusWords } from '@/domain/status';
import { IndicatorTable } from '../indicator/indicator-table';
import styles from './measure-card.module.css';

interface MeasureCardProps {
  readonly standing: MeasureStanding;
  readonly responsible: readonly { side: string; name: string; fromOn: string }[];
  readonly sides: readonly string[];
  readonly query: string;
}

/** 条款覆盖: the promise on the left, what was done on the right. */
export function MeasureCard({ standing, responsible, sides, query }: MeasureCardProps) {
  const { measure, verdict, indicators } = standing;
  return (
    <div id={`measure-${measure.code}`} className={styles.measure}>
      <Card
        title={`${measure.code} ${measure.title}`}
        actions={<StatusBadge status={verdict.status} word={statusWords[verdict.status]} />}
      >
        <dl className={styles.facts}>
          <div>
            <dt>性质</dt>
            <dd>{forceWords[measure.force]}</dd>
          </div>
          <div>
            <dt>出处</dt>
            <dd>{sourcesText(measure.sources)}</dd>
          </div>
          {responsible.map(({ side, name, fromOn }) => (
            <div key={`${side}${name}`}>
              <dt>{`${side}方责任单位`}</dt>
              <dd>
                {name}
                <span className="soft">{`（自 ${fromOn}）`}</span>
              </dd>
            </div>
          ))}
        </dl>
        <div className={styles.verdict}>
          <Progress
            value={verdict.progress}
            pace={verdict.pace}
            label={`${measure.title} 平均完成`}
            status={verdict.status}
          />
          <p className="soft">{verdict.sentence}</p>
        </div>
        <IndicatorTable name={measure.title} indicators={indicators} sides={sides} query={query} />
      </Card>
    </div>
  );
}
