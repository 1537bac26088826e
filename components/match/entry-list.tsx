import { type Flow, flowFormWords, stageWords } from '@/domain/flow';
import { moneyExact } from '@/domain/money';
import { dateText } from '@/domain/phrase';
import styles from './match.module.css';

interface EntryListProps {
  readonly entries: readonly (Flow & { readonly id: number })[];
}

/** Entries that are put beside each other: what and how much leads to each, and by what it is known stands under it. */
export function EntryList({ entries }: EntryListProps) {
  return (
    <ul className={styles.list}>
      {entries.map(({ id, stage, form, amountFen, flowedOn, voucher, payer, payee }) => (
        <li key={id}>
          <a href={`/flows/${id}`}>
            {`${stageWords[stage]}${form === 'goods' ? flowFormWords.goods : ''} ${moneyExact(amountFen)}`}
          </a>
          {`，${dateText(flowedOn)}，${voucher === '' ? '无凭证号' : `凭证号 ${voucher}`}`}
          <div className="soft">{`${payer}→${payee}`}</div>
        </li>
      ))}
    </ul>
  );
}
