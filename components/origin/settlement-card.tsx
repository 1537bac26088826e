import { DefinitionList } from '@/components/ui/definition-list';
import type { PlainDate } from '@/domain/calendar';
import type { Party } from '@/domain/department';
import { type FigureTold, gapText } from '@/domain/figure-gap';
import { figureText } from '@/domain/figure-text';
import { dateText } from '@/domain/phrase';
import type { Figure } from '@/domain/reading';
import { firstWord, type GivenAnswer } from '@/domain/reconciliation';

interface Signed extends GivenAnswer {
  readonly by: string;
  readonly on: PlainDate;
  readonly reason: string | null;
}

interface SettlementCardProps {
  readonly told: FigureTold;
  readonly parties: readonly Party[];
  readonly reading: Figure & {
    readonly departmentId: number;
    readonly submittedByName: string | null;
    readonly answers: readonly Signed[];
  };
  readonly settlement: { readonly named: Signed | null; readonly accepted: Signed };
}

/** 协商值: what both agreed on, how far it is from what each had said, why, and in whose names. */
export function SettlementCard({ told, parties, reading, settlement }: SettlementCardProps) {
  const { named, accepted } = settlement;
  const sideOf = (departmentId: number) => `${parties.find(({ id }) => id === departmentId)?.short ?? ''}方`;
  const adjusted = parties.flatMap(({ id, short }) => {
    const figure = firstWord(id, reading, reading.answers);
    return figure === null
      ? []
      : (gapText(told, { name: '协商值', figure: accepted }, { name: `${short}方原数`, figure }) ?? []);
  });
  const proposed = named
    ? `${sideOf(named.departmentId)} ${named.by}，${dateText(named.on)}`
    : `${sideOf(reading.departmentId)} ${reading.submittedByName ?? ''}（原填报值）`;
  return (
    <DefinitionList
      items={[
        { term: '协商值', value: figureText(told, accepted) },
        { term: '调整', value: adjusted.join('；') },
        { term: '原因', value: named?.reason ?? '同意原填报值，异议撤销。' },
        { term: '提出', value: proposed },
        { term: '同意', value: `${sideOf(accepted.departmentId)} ${accepted.by}，${dateText(accepted.on)}` },
      ]}
    />
  );
}
