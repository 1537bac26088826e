import type { Duty } from '@/domain/overview';
import { DutyCard } from './duty-card';
import styles from './duty-card.module.css';

export function DutyCards({ duties }: { readonly duties: readonly Duty[] }) {
  return (
    <div className={styles.cards}>
      {duties.map((duty) => (
        <DutyCard key={duty.code} {...duty} />
      ))}
    </div>
  );
}
