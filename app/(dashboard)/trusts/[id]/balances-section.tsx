import { randomUUID } from 'node:crypto';
import { count } from '@/app/(dashboard)/trusts/actions';
import { today } from '@/app/_request/clock';
import { BalanceForm } from '@/components/trust/balance-form';
import { BalanceTable } from '@/components/trust/balance-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import type { TrustRecord } from '@/db/queries/trust-record';
import { countedQuarters } from '@/domain/counted-quarter';

/** 期末余额: what was left of it by quarter, and the form that adds a quarter. */
export function BalancesSection({ row, content, counts, mayCount }: TrustRecord) {
  const { filedOn } = content;
  if (row.officialOn === null || filedOn === null) return null;
  const quarters = countedQuarters(today()).filter(({ endsOn }) => endsOn >= filedOn);
  return (
    <Section
      id="balances"
      title="期末余额"
      lead="每季度末按受托人的报告填一次，不以规模减支出倒推；没有填报的季度沿用最近一次的余额。"
    >
      {counts.length === 0 ? (
        <EmptyState title="还没有期末余额" sentence="由登记信托的单位在季度末按受托人的报告填报。" />
      ) : (
        <BalanceTable counts={counts} />
      )}
      {mayCount && quarters.length > 0 ? (
        <BalanceForm
          action={count}
          formKey={randomUUID()}
          hidden={{ 'ref.id': row.id, 'ref.version': row.version }}
          quarters={quarters}
        />
      ) : null}
    </Section>
  );
}
