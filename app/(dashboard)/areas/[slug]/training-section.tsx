import { TrainingCharts } from '@/components/training/training-charts';
import { TrainingFigures } from '@/components/training/training-figures';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import type { Party } from '@/domain/department';
import type { TrainingBoard } from '@/domain/training-board';

interface TrainingSectionProps {
  readonly year: number;
  readonly parties: readonly Party[];
  readonly board: TrainingBoard;
}

/** 培训和考察学习: what was held and who went to learn in the year, from their ledger. */
export function TrainingSection({ year, parties, board }: TrainingSectionProps) {
  return (
    <Section
      id="trainings"
      title={`${year}年培训和考察学习`}
      lead="只计双方互认、已结束的班次和批次，按结束日期计入季度。"
      actions={<LinkButton href={`/trainings?year=${year}`}>培训台账</LinkButton>}
    >
      {board.courses + board.tours === 0 ? (
        <EmptyState
          title="这一年还没有双方互认的培训"
          sentence="培训班由主办方、考察学习由派出方登记，经双方确认后在这里汇总。"
        />
      ) : (
        <>
          <TrainingFigures parties={parties} board={board} />
          <TrainingCharts year={year} parties={parties} board={board} />
        </>
      )}
    </Section>
  );
}
