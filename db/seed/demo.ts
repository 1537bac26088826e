import { asOwner } from '@/db/owner';
import { addDays, type Frequency, type Period, periodsPerYear, type PlainDate } from '@/domain/calendar';
import { isEvent } from '@/domain/indicator';
import { endsOn } from '@/domain/period';
import { noFigure } from '@/domain/reading';
import { quantity } from '@/domain/quantity';
import { castAll } from './cast';
import type { Login } from './people';
import { doActivities } from './world/activity';
import { agreeTargets } from './world/agreement';
import { bringEvidence } from './world/evidence';
import { eventOn } from './world/event';
import { type Decimals, figureOf, firstYear } from './world/figure';
import { file, type Filing, lastDay, type Stands } from './world/filing';
import { holdMeetings } from './world/meeting';
import { moveMoney } from './world/flow';
import { issueNotices } from './world/notice';
import { type DemoIndicator, filerOf, listIndicators, slotsOf } from './world/indicator';
import { fillRegister } from './world/organisation';
import { pairUp } from './world/pairing';
import { tellStories } from './world/story';
import { runProjects } from './world/project';
import { showMilestones } from './world/project-progress';
import { openStations } from './world/station';
import { trainPeople } from './world/training';
import { runTrusts } from './world/trust';
import { payVisits } from './world/visit';

const years = [firstYear, firstYear + 1, firstYear + 2];

/**
 * Fills a database that holds the plan and the demo people with the demo world, through the commands, so that its history is real: 2023 and
 * 2024 complete, 2025 up to 30 September. The process must be connected to that database (DATABASE_URL).
 */
export async function seedDemo(ownerUrl: string, log: (line: string) => void): Promise<void> {
  const cast = await castAll();
  const indicators = await asOwner(ownerUrl, listIndicators);
  const ids = new Map(indicators.map(({ code, id }) => [code, id]));
  const idOf = (code: string) => {
    const id = ids.get(code);
    if (id === undefined) throw new Error(`the plan has no indicator ${code}`);
    return id;
  };
  await agreeTargets(cast, idOf);
  log('演示数据：目标值已商定');
  const decimals = new Map(indicators.map(({ code, decimals }) => [code, decimals]));
  const stands: Stands = new Map();
  for (const { on, filer, filings } of sheets(indicators, decimals)) {
    await file({ on, filer, filings }, cast, decimals, stands);
  }
  await tellStories(cast, stands, idOf);
  await fillRegister(ownerUrl, cast);
  log('演示数据：单位名录已登记');
  await pairUp(ownerUrl, cast);
  log('演示数据：结对已登记');
  await doActivities(ownerUrl, cast);
  log('演示数据：结对活动已登记');
  await payVisits(ownerUrl, cast);
  log('演示数据：互访已登记');
  await trainPeople(ownerUrl, cast);
  log('演示数据：培训和考察学习已登记');
  await openStations(ownerUrl, cast);
  log('演示数据：社工站、期末数和督导已登记');
  await runProjects(ownerUrl, cast);
  log('演示数据：慈善和儿童关爱项目已登记');
  await moveMoney(ownerUrl, cast);
  log('演示数据：资金往来和对账已登记');
  await runTrusts(ownerUrl, cast);
  log('演示数据：慈善信托已登记');
  await holdMeetings(ownerUrl, cast);
  log('演示数据：联席会议和议定事项已登记');
  await bringEvidence(ownerUrl, cast);
  await showMilestones(ownerUrl, cast);
  log('演示数据：佐证材料已添加');
  await issueNotices(ownerUrl, cast);
  log('演示数据：督办单和函已签发');
  log(`演示数据：已填报 ${stands.size} 项`);
}

interface Sheet {
  readonly on: PlainDate;
  readonly filer: Login;
  readonly filings: Filing[];
}

/** Every sheet that was filled by the last day, in the order of days. */
function sheets(indicators: readonly DemoIndicator[], decimals: Decimals): Sheet[] {
  const found = new Map<string, Sheet>();
  for (const indicator of indicators) {
    for (const period of periodsOf(indicator.frequency)) {
      for (const slot of slotsOf(indicator)) {
        const filed = filingOf({ indicator, slot, period }, decimals);
        if (!filed || filed.on > lastDay) continue;
        const filer = filerOf(indicator, slot);
        const key = `${filed.on} ${filer}`;
        const sheet = found.get(key) ?? { on: filed.on, filer, filings: [] };
        sheet.filings.push(filed.filing);
        found.set(key, sheet);
      }
    }
  }
  return [...found.values()].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

function periodsOf(frequency: Frequency): Period[] {
  const indexes = Array.from({ length: periodsPerYear[frequency] }, (_, at) => at + 1);
  return years.flatMap((year) => indexes.map((index) => ({ frequency, year, index })));
}

const daysAfter: Record<Frequency, number> = { month: 3, quarter: 4, year: 10 };

function filingOf(
  place: Omit<Filing, 'figure'>,
  decimals: Decimals,
): { on: PlainDate; filing: Filing } | null {
  const { indicator, slot, period } = place;
  if (isEvent(indicator.aggregation)) {
    const occurredOn = eventOn(indicator.code, period.year);
    if (occurredOn === null) return null;
    const figure = { ...noFigure, value: quantity(1), occurredOn };
    return { on: addDays(occurredOn, 3), filing: { ...place, figure } };
  }
  const figure = figureOf(indicator.code, slot, period, decimals);
  if (figure === null) return null;
  const usual = addDays(endsOn(period), daysAfter[indicator.frequency]);
  // Whoever can hands in on the period's last day, because the world ends on one.
  const on = endsOn(period) === lastDay ? lastDay : usual;
  return { on, filing: { ...place, figure } };
}
