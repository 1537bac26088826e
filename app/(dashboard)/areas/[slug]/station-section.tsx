import { StationCharts } from '@/components/station/station-charts';
import { StationFigures } from '@/components/station/station-figures';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import type { StationBoard } from '@/db/queries/station-board';
import type { Party } from '@/domain/department';
import { chineseDate } from '@/lib/format';

interface StationSectionProps {
  readonly year: number;
  readonly parties: readonly Party[];
  readonly board: StationBoard;
}

/** 社会工作和志愿服务站: how they stand on the date, and who supervised them in its year. */
export function StationSection({ year, parties, board }: StationSectionProps) {
  return (
    <Section
      id="stations"
      title="社会工作和志愿服务站"
      lead={`截至 ${chineseDate(board.date)} 双方互认、在办的站点；督导为${year}年以来。`}
      actions={<LinkButton href="/stations">社工站台账</LinkButton>}
    >
      {board.built === 0 ? (
        <EmptyState
          title="还没有双方互认的站点"
          sentence="站点由所在地填报人登记，经双方确认后在这里汇总。"
        />
      ) : (
        <>
          <StationFigures parties={parties} board={board} />
          <StationCharts parties={parties} places={board.places} supervisions={board.supervisions} />
        </>
      )}
    </Section>
  );
}
