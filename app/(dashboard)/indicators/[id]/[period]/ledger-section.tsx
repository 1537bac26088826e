import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import type { FigureOrigin } from '@/db/queries/figure-origin';
import { ledgerOf } from '@/domain/metric';

/** 台账: where the figure is counted from; a figure that was reported by hand before the ledger stood keeps its place. */
export function LedgerSection({
  card,
  period,
  readings,
}: Pick<FigureOrigin, 'card' | 'period' | 'readings'>) {
  const ledger = card.source === 'ledger' ? ledgerOf(card.metric) : null;
  if (!ledger) return null;
  const isByHand = readings.some(({ officialOn }) => officialOn !== null);
  return (
    <Section
      id="ledger"
      title="台账"
      lead={
        isByHand
          ? `本期在${ledger.word}台账启用前已经填报，沿用填报的正式数；台账中的记录仍可查看。`
          : `由${ledger.word}台账中双方互认的记录按口径生成，每条记录都可以查看两方的说法。`
      }
    >
      <p>
        <LinkButton href={`${ledger.href}${ledger.hasYears ? `?year=${period.year}` : ''}`}>
          {`打开${ledger.word}台账`}
        </LinkButton>
      </p>
    </Section>
  );
}
