import { Card } from '@/components/ui/card';
import { StatusBadge } from '@/components/ui/status-badge';
import type { CountedDown } from '@/domain/duty';
import { statusWords } from '@/domain/status';
import styles from './duty-card.module.css';

interface DutyCardProps {
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  readonly duty: CountedDown;
}

/** One of the two binding duties: held or not, by direction, and the days that are left. */
export function DutyCard({ code, title, unit, duty }: DutyCardProps) {
  return (
    <Card
      title={`${code} ${title}`}
      actions={<StatusBadge status={duty.status} word={statusWords[duty.status]} />}
    >
      <ul className={styles.directions}>
        {duty.directions.map(({ name, times, status }) => (
          <li key={name}>
            <span>{name}</span>
            <strong>{`${times} ${unit}`}</strong>
            {duty.directions.length > 1 && status !== 'no-target' ? (
              <StatusBadge status={status} word={statusWords[status]} />
            ) : null}
          </li>
        ))}
      </ul>
      <p className="soft">{duty.sentence}</p>
    </Card>
  );
}
