import type { findArea } from '@/db/queries/area';
import { moneyAreaOf } from '@/domain/flow-area';
import { ActivitySection } from './activity-section';
import { MoneySection } from './money-section';
import { ProjectSection } from './project-section';
import { StationSection } from './station-section';
import { TrainingSection } from './training-section';
import { TrustSection } from './trust-section';

type AreaPage = NonNullable<Awaited<ReturnType<typeof findArea>>>;

/** What the area's ledgers come to in the year. */
export function LedgerSections({
  area,
  programme,
  year,
  date,
  trainings,
  activities,
  stations,
  projects,
  trusts,
  money,
}: AreaPage) {
  const { parties } = programme;
  const moneyArea = moneyAreaOf(area?.slug ?? '');
  return (
    <>
      {trainings ? <TrainingSection year={year} parties={parties} board={trainings} /> : null}
      {activities ? <ActivitySection year={year} board={activities} /> : null}
      {projects ? <ProjectSection date={date} {...projects} /> : null}
      {trusts ? <TrustSection date={date} board={trusts} /> : null}
      {money && moneyArea ? <MoneySection year={year} area={moneyArea} sums={money} /> : null}
      {stations ? <StationSection year={year} parties={parties} board={stations} /> : null}
    </>
  );
}
