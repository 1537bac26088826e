import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Plan, planSchema } from '../domain/plan';
import { checkPlan } from '../domain/plan-check';
import { coverageFaults, type Outline, outlineSchema } from '../domain/plan-coverage';
import { type Fault, valueAt } from '../domain/plan-fault';
import { articleOutline, outlineDifferences } from './plan-article';
import { readPlanText, type SyntaxFault } from './plan-file';

/** A plan ready to load, or null; and what to print: one line a fault, or one line of counts. */
interface CheckedPlan {
  readonly plan: Plan | null;
  readonly lines: string[];
}

/** The text of a file, or the Chinese reason why there is none. */
async function textOf(file: string): Promise<{ text: string } | { problem: string; remedy: string }> {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)) };
  } catch (error) {
    if (error instanceof TypeError) return { problem: '文字编码不是 UTF-8', remedy: '另存为 UTF-8 后再试' };
    return { problem: '读不到这个文件', remedy: '核对路径和权限' };
  }
}

async function outlineOf(file: string): Promise<Outline | null> {
  const read = await textOf(file);
  if (!('text' in read)) return null;
  try {
    return outlineSchema.parse(JSON.parse(read.text));
  } catch {
    return null;
  }
}

function missingOutline(name: string): Fault {
  return {
    path: ['programme', 'outline'],
    key: 'programme.outline',
    problem: `读不出条款提纲“${name}”`,
    remedy: '放到方案文件旁边，或删去 outline',
  };
}

function lineOf(file: string, { line, column, key, problem, remedy }: SyntaxFault): string {
  return `${file}:${line}:${column} ${key} — ${problem}；${remedy}`;
}

function summary(file: string, plan: Plan, outline: Outline | null): string {
  const indicators = plan.measures.reduce((count, measure) => count + measure.indicators.length, 0);
  const general = plan.measures.filter((measure) => measure.area === null).length;
  const sentences = outline?.paragraphs.reduce((count, { sentences }) => count + sentences.length, 0);
  return [
    `${file}：没有发现错误，${plan.departments.length} 个民政厅、${plan.units.length} 个责任单位`,
    `${plan.areas.length} 个领域`,
    `${plan.measures.length} 项任务（总体 ${general}、领域 ${plan.measures.length - general}）`,
    `${indicators} 个指标`,
    ...(sentences === undefined ? [] : [`方案 ${sentences} 句都有任务对应`]),
  ].join('、');
}

async function articleLines(page: string, plan: unknown, outline: Outline | null): Promise<string[]> {
  if (!outline) return [`${page} — 没有提纲可以核对；在 programme 里写上 outline`];
  const read = await textOf(page);
  if (!('text' in read)) return [`${page} — ${read.problem}；${read.remedy}`];
  const article = articleOutline(read.text, outline.title, String(valueAt(plan, ['departments', 0, 'name'])));
  if (!article) return [`${page} — 没有找到文章《${outline.title}》；核对是不是这一版`];
  return outlineDifferences(outline, article).map((each) => `${page} — ${each}；核对文章，再改提纲和任务`);
}

/**
 * Checks the plan in a file against its form, itself, and the outline it names; with the text of the page that carries
 * the article, the outline against that. All faults, in the order of the file. Throws for no fault of a file.
 */
export async function checkPlanFile(file: string, page?: string): Promise<CheckedPlan> {
  const read = await textOf(file);
  if (!('text' in read)) return { plan: null, lines: [`${file} — ${read.problem}；${read.remedy}`] };
  const { value, faults: syntax, placeOf } = readPlanText(read.text);
  if (value === null && syntax.length > 0)
    return { plan: null, lines: inOrder(syntax).map((each) => lineOf(file, each)) };

  const name = valueAt(value, ['programme', 'outline']);
  const outline = typeof name === 'string' ? await outlineOf(join(dirname(file), name)) : null;
  const faults = [
    ...checkPlan(value),
    ...(outline ? coverageFaults(value, outline) : []),
    ...(typeof name === 'string' && !outline ? [missingOutline(name)] : []),
  ];
  const placed = [...syntax, ...faults.map((fault) => ({ ...fault, ...placeOf(fault.path) }))];
  const lines = [
    ...inOrder(placed).map((each) => lineOf(file, each)),
    ...(page === undefined ? [] : await articleLines(page, value, outline)),
  ];
  if (lines.length > 0) return { plan: null, lines };
  const plan = planSchema.parse(value);
  return { plan, lines: [summary(file, plan, outline)] };
}

function inOrder(faults: readonly SyntaxFault[]): SyntaxFault[] {
  return faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
}
