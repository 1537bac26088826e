import { SettlementCard } from '@/components/origin/settlement-card';
import { BothValues } from '@/components/reading/both-values';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import type { FigureOrigin } from '@/db/queries/figure-origin';

type SettlementSectionsProps = Pick<FigureOrigin, 'card' | 'programme' | 'readings'>;

/** 协商: of a figure about which the two sides said different things, what they agreed on, or who is waited for. */
export function SettlementSections({ card, programme, readings }: SettlementSectionsProps) {
  const { parties } = programme;
  return readings
    .filter(({ answers }) => answers.some(({ answer }) => answer === 'dispute'))
    .map((reading) => (
      <Section
        key={reading.id}
        id={`settlement-${reading.id}`}
        title={reading.settlement ? '协商和调整' : '正在协商'}
        lead={
          reading.settlement
            ? '两厅各一人署名后，协商值才成为正式数。'
            : `两方的数还不一致，正在等${reading.waitsFor ?? '对方'}；协商一致前不是正式数。`
        }
        actions={<LinkButton href={`/readings/${reading.id}`}>打开填报值</LinkButton>}
      >
        {reading.settlement ? (
          <SettlementCard told={card} parties={parties} reading={reading} settlement={reading.settlement} />
        ) : null}
        <BothValues indicator={card} parties={parties} reading={reading} answers={reading.answers} />
      </Section>
    ));
}
