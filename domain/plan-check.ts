import { isPlainDate } from './calendar';
import { metrics } from './metric';
import { codeFindings } from './plan-codes';
import { type Fault, type Finding, keyOf } from './plan-fault';
import { indicatorFindings, type MetricStanding } from './plan-indicator';
import { numberAt, type Part, part, partAt, textAt } from './plan-part';
import { referenceFindings } from './plan-references';
import { responsibilityFindings } from './plan-responsibility';
import { shapeFindings } from './plan-shape';

function* programmeFindings(plan: Part): Iterable<Finding> {
  const programme = partAt(plan, 'programme');
  const settings = partAt(programme, 'settings');
  const first = numberAt(programme, 'firstYear');
  const last = numberAt(programme, 'lastYear');
  if (first !== null && last !== null && last < first)
    yield {
      path: [...programme.path, 'lastYear'],
      problem: `末年 ${last} 早于首年 ${first}`,
      remedy: '改正其中一个；未定末年写 null',
    };
  const warning = textAt(settings, 'warningDate');
  // Judged in a common year: 29 February would be missing in three years of four.
  if (warning !== null && !isPlainDate(`2023-${warning}`))
    yield {
      path: [...settings.path, 'warningDate'],
      problem: '不是每年都有的日期',
      remedy: '写成 09-30 这样的月-日',
    };
}

/**
 * All that is wrong with a plan as it was written, never stopping at the first; nothing for a sound one, which
 * `planSchema.parse` then takes. A place is named once: by the rule that says most about it.
 */
export function checkPlan(value: unknown, standing: MetricStanding = metrics): Fault[] {
  const plan = part(value);
  const findings = [
    ...programmeFindings(plan),
    ...codeFindings(plan),
    ...referenceFindings(plan),
    ...responsibilityFindings(plan),
    ...indicatorFindings(plan, standing),
    ...shapeFindings(value),
  ];
  const faults = new Map<string, Fault>();
  for (const finding of findings) {
    const place = JSON.stringify(finding.path);
    if (!faults.has(place)) faults.set(place, { ...finding, key: keyOf(value, finding.path) });
  }
  return [...faults.values()];
}
