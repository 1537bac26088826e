import type { findArea } from '@/db/queries/area';
import { ActivitySection } from './activity-section';
import { ProjectSection } from './project-section';
import { StationSection } from './station-section';
import { TrainingSection } from './training-section';
import { TrustSection } from './trust-section';

type AreaPage = NonNullable<Awaited<ReturnType<typeof findArea>>>;

/** What the area's ledgers come to in the year. */
export function LedgerSections({
  programme,
  year,
  date,
  trainings,
  activities,
  stations,
  projects,
  trusts,
}: AreaPage) {
  const { parties } = programme;
  return (
    <>
      {trainings ? <TrainingSection year={year} parties={parties} board={trainings} /> : null}
      {activities ? <ActivitySection year={year} board={activities} /> : null}
      {projects ? <ProjectSection date={date} {...projects} /> : null}
      {trusts ? <TrustSection date={date} board={trusts} /> : null}
      {stations ? <StationSection year={year} parties={parties} board={stations} /> : null}
    </>
  );
}
