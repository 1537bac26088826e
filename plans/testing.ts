import { readFileSync } from 'node:fs';
import { type Path, valueAt } from '../domain/plan-fault';
import { indicatorsOf, part, partsAt } from '../domain/plan-part';
import { readPlanText } from '../scripts/plan-file';

const file = new URL('guangdong-guizhou-2023.yaml', import.meta.url);
const { value } = readPlanText(readFileSync(file, 'utf8'));

/** The plan of 2023 as it is written, sound: a fresh copy to break. */
export function soundPlan(): unknown {
  return structuredClone(value);
}

/** `at(plan, '1.1.1', 'frequency')`: the path of a key of the measure or indicator with that code. */
export function at(plan: unknown, code: string, ...keys: Path): Path {
  const whole = part(plan);
  const found = [...partsAt(whole, 'measures'), ...indicatorsOf(whole)].find(
    (each) => each.fields.code === code,
  );
  if (!found) throw new Error(`no part has the code ${code}`);
  return [...found.path, ...keys];
}

export const gone = Symbol('gone');

/** Changes one place of a plan: `gone` takes a key or an item away. */
export function put(plan: unknown, path: Path, to: unknown): void {
  const holder = valueAt(plan, path.slice(0, -1)) as Record<string | number, unknown>;
  const step = path.at(-1) ?? '';
  if (to !== gone) holder[step] = to;
  else if (Array.isArray(holder)) holder.splice(Number(step), 1);
  else Reflect.deleteProperty(holder, step);
}
