import { DefinitionList } from '@/components/ui/definition-list';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import type { FigureOrigin } from '@/db/queries/figure-origin';
import { gapText } from '@/domain/figure-gap';
import { figureText } from '@/domain/figure-text';
import { periodCode } from '@/domain/period';

type CounterpartSectionProps = Pick<FigureOrigin, 'card' | 'period' | 'sides' | 'counterpart'>;

/** 对方相应的数: what the other side counts of the same money by its own word, and how far the two are apart. */
export function CounterpartSection({ card, period, sides, counterpart }: CounterpartSectionProps) {
  if (!counterpart) return null;
  const [own, theirs] = [sides[0]?.figure, counterpart.sides[0]?.figure];
  const { card: other } = counterpart;
  const gap =
    own && theirs
      ? gapText(card, { name: card.name, figure: own }, { name: other.name, figure: theirs })
      : null;
  return (
    <Section
      id="counterpart"
      title="对方相应的数"
      lead="两个指标各以一方为准，不互相替代；差额由资金对账逐笔说明。"
      actions={<LinkButton href={`/flows/years/${period.year}`}>{`${period.year}年度对账`}</LinkButton>}
    >
      <DefinitionList
        items={[
          { term: `${card.code} ${card.name}`, value: own ? figureText(card, own) : '尚无正式数' },
          {
            term: `${other.code} ${other.name}`,
            value: (
              <a href={`/indicators/${other.id}/${periodCode(period)}`}>
                {theirs ? figureText(other, theirs) : '尚无正式数'}
              </a>
            ),
          },
          ...(gap === null ? [] : [{ term: '差额', value: gap }]),
        ]}
      />
    </Section>
  );
}
