import { DefinitionList } from '@/components/ui/definition-list';
import { stages, stageWords } from '@/domain/flow';
import { type Ceiling, ceilingWords, type StageSums } from '@/domain/flow-ceiling';
import { moneyExact } from '@/domain/money';

interface SourceSumsProps {
  readonly ceiling: Ceiling;
  readonly sums: StageSums;
}

/** What a project, trust or pairing has to give, and what official entries of it come to by stage. */
export function SourceSums({ ceiling, sums }: SourceSumsProps) {
  return (
    <DefinitionList
      items={[
        {
          term: ceilingWords[ceiling.source],
          value: ceiling.fen === null ? '没有填写，不作限额' : moneyExact(ceiling.fen),
        },
        ...stages.map((stage) => ({ term: `累计${stageWords[stage]}`, value: moneyExact(sums[stage]) })),
      ]}
    />
  );
}
