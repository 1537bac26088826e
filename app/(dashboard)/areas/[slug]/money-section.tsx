import { Waterfall } from '@/components/statement/waterfall';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { stages } from '@/domain/flow';
import { type MoneyArea, moneyAreaWords } from '@/domain/flow-area';
import type { StageSums } from '@/domain/flow-ceiling';

interface MoneySectionProps {
  readonly year: number;
  readonly area: MoneyArea;
  readonly sums: StageSums;
}

/** 资金: what was pledged, paid, received and used in the year for what the area's money flows for. */
export function MoneySection({ year, area, sums }: MoneySectionProps) {
  return (
    <Section
      id="money"
      title={`${year}年资金`}
      lead={`${moneyAreaWords[area]}的资金，按发生日期归入；只计已审核的记录，冲销已扣除。`}
      actions={
        <>
          <LinkButton href={`/flows?year=${year}&area=${area}`}>逐笔查看</LinkButton>
          <LinkButton href={`/flows/years/${year}`}>{`${year}年度对账`}</LinkButton>
        </>
      }
    >
      {stages.every((stage) => sums[stage] === 0) ? (
        <EmptyState
          title={`${year}年还没有资金记录`}
          sentence="承诺、拨付由支援一方登记，到账、使用由受援一方登记；本方审核后在这里汇总。"
        />
      ) : (
        <Waterfall title={`${year}年资金逐级对照`} sums={sums} />
      )}
    </Section>
  );
}
