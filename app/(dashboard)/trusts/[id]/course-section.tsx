import { today } from '@/app/_request/clock';
import { DutyTable } from '@/components/trust/duty-table';
import { TrustStandingBadge } from '@/components/trust/trust-standing';
import { DefinitionList } from '@/components/ui/definition-list';
import { Section } from '@/components/ui/section';
import type { TrustRecord } from '@/db/queries/trust-record';
import { moneyExact } from '@/domain/money';
import { dateText } from '@/domain/phrase';
import { numberDoubt, termText } from '@/domain/trust';

/** Where the trust stands, what it comes to, and by when what has to be done. */
export function CourseSection({ row, content, course }: TrustRecord) {
  const doubt = numberDoubt(content.number);
  const { standing, sizeFen, addedFen, balance, duties } = course;
  if (row.officialOn === null) return doubt === '' ? null : <p role="note">{doubt}</p>;
  return (
    <Section
      id="course"
      title="进展和应办事项"
      lead="备案、公开和报告的期限按协作方案的设置计算；逾期和临近的在台账中标出。"
    >
      <DefinitionList
        items={[
          { term: '进展', value: <TrustStandingBadge standing={standing} /> },
          { term: '期限', value: termText(content) },
          {
            term: '规模',
            value:
              sizeFen === null
                ? '未填写'
                : `${moneyExact(sizeFen)}${addedFen > 0 ? `（其中追加 ${moneyExact(addedFen)}）` : ''}`,
          },
          {
            term: '期末余额',
            value:
              balance === null
                ? '未填报'
                : `${moneyExact(balance.balanceFen)}（截至${dateText(balance.countedOn)}）`,
          },
          ...(standing === 'unfiled'
            ? [{ term: '备案', value: '备案以后，在“办理”里发起更正，补上备案编号和日期。' }]
            : []),
          ...(doubt === '' ? [] : [{ term: '核对', value: doubt }]),
        ]}
      />
      <DutyTable duties={duties} today={today()} />
    </Section>
  );
}
