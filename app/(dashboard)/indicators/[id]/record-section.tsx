import { ReadingTable } from '@/components/reading/reading-table';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import type { IndicatorPageData } from '@/db/queries/indicator';
import type { Party } from '@/domain/department';
import { ledgerOf } from '@/domain/metric';

interface RecordSectionProps extends Pick<IndicatorPageData, 'card' | 'readings'> {
  readonly parties: readonly Party[];
  readonly year: number;
}

/** What stands behind the figure: the ledger that it is counted from, the readings that were filed. */
export function RecordSection({ card, readings, parties, year }: RecordSectionProps) {
  const ledger = card.source === 'ledger' ? ledgerOf(card.metric) : null;
  return (
    <>
      {ledger ? (
        <Section id="records" title="记录" lead={`台账数由${ledger.word}台账生成，记录在台账中查看。`}>
          <p>
            <LinkButton href={ledger.href}>{`打开${ledger.word}台账`}</LinkButton>
          </p>
        </Section>
      ) : null}
      {ledger && readings.length === 0 ? null : (
        <Section id="readings" title="填报值" lead="每个数都可以点开，查看填报、审核、互认的经过。">
          <ReadingTable
            caption="填报值"
            parties={parties}
            readings={readings.map((row) => ({ ...row, indicator: card }))}
            empty={{ title: `${year}年还没有填报值`, sentence: '责任单位填报并审核后，会列在这里。' }}
          />
        </Section>
      )}
    </>
  );
}
