import { z } from 'zod';
import { frequencies, isPlainDate } from './calendar';
import { aggregations, directions, forces, reporters, sources } from './indicator';
import { planEvidenceKinds } from './evidence-kind';
import { isMetric, metrics } from './metric';
import type { OrganisationKind } from './organisation';
import { programmeSettings } from './programme';
import { parseQuantity } from './quantity';

/** Units a plan lists itself. Bureaus are named by their division code where they are responsible. */
export const planUnitKinds = ['division', 'centre', 'partner'] as const satisfies OrganisationKind[];

/** Who enters a shared figure when it is whoever hosts or leads. */
export const either = 'either';

const control = /[\p{Cc}\p{Cs}]/u;

/** Every message of this schema reads "what is wrong；how to put it right". */
function text(longest: number) {
  return z
    .string()
    .refine((value) => value.trim() !== '', '是空的；填写文字，或删去这个键')
    .refine((value) => value.trim() === value, '首尾有空格；删去空格')
    .refine((value) => !control.test(value), '含有换行或不可见字符；写成一行普通文字')
    .refine((value) => value.length <= longest, `太长；最多 ${longest} 字`);
}

function code(pattern: RegExp, remedy: string) {
  return z.string().regex(pattern, `代码写法不对；${remedy}`);
}

function orNull<Schema extends z.ZodType>(schema: Schema) {
  return schema.optional().transform((value) => value ?? null);
}

const slug = code(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, '只用小写字母、数字和连字符，以字母开头');
const date = z.string().refine(isPlainDate, '不是日历上的日期；写成 2024-07-01 这样的年-月-日');
const year = z.int().min(2000).max(2100);
const amount = z
  .number()
  .refine(
    (value) => parseQuantity(String(value)) !== null,
    '超出可记录的数；最多四位小数，整数部分最多十一位',
  );
const weight = z.number().min(0).max(1000).default(1);

const programme = z.strictObject({
  slug,
  name: text(60),
  documentName: text(100),
  /** The file beside the plan that says how many sentences its text has; where given, each must be covered. */
  outline: orNull(code(/^[a-z0-9-]+\.json$/, '写方案文件旁边的文件名，如 article-outline.json')),
  firstYear: year,
  lastYear: year.nullable(),
  settings: programmeSettings,
});

const department = z.strictObject({
  code: code(/^[a-z]{2,8}$/, '写二至八个小写字母，如 gd'),
  name: text(60),
  short: text(4),
  region: code(/^[1-9]\d0000$/, '写省级区划代码并加引号，如 "440000"'),
});

/** `department` and `bureau-522600` are the codes of units that every side has without being listed. */
const unitCode = slug.refine(
  (value) => value !== 'department' && !value.startsWith('bureau-'),
  '是系统给民政厅、民政局用的代码；换一个代码',
);

const unit = z.strictObject({
  code: unitCode,
  department: z.string(),
  kind: z.enum(planUnitKinds),
  name: text(60),
});

const area = z.strictObject({ slug, number: z.int().min(1).max(99), name: text(30), weight });

/** From the first day on, until the last day inclusive; without a last day until further notice. */
const responsibility = z.strictObject({
  unit: orNull(slug),
  bureau: orNull(code(/^[1-9]\d(?!0000)\d{4}$/, '写市、县区划代码并加引号，如 "522600"')),
  from: date,
  until: orNull(date),
});

const source = z.strictObject({ paragraph: z.int().min(0), sentence: z.int().min(1) });

const indicator = z
  .strictObject({
    code: code(/^(0|[1-9]\d?)\.[1-9]\d?\.[1-9]\d?$/, '写成 "3.4.1" 这样的三段数字并加引号'),
    name: text(40),
    unit: text(8),
    frequency: z.enum(frequencies),
    aggregation: z.enum(aggregations),
    direction: z.enum(directions),
    reporter: z.enum(reporters),
    by: orNull(z.string()),
    source: z.enum(sources),
    metric: orNull(z.enum(Object.keys(metrics).filter(isMetric))),
    decimals: z.int().min(0).max(4),
    baseline: orNull(amount),
    required: orNull(z.int().min(1).max(366)),
    range: z.strictObject({ min: amount, max: amount }),
    numerator: orNull(text(40)),
    denominator: orNull(text(40)),
    evidence: z.array(z.enum(planEvidenceKinds)).min(1),
    note: text(300),
    noteVersion: z.int().min(1),
    weight,
  })
  .transform((each) => ({
    ...each,
    required: each.aggregation === 'at-least-once' ? (each.required ?? 1) : null,
  }));

const measure = z.strictObject({
  code: code(/^(0|[1-9]\d?)\.[1-9]\d?$/, '写成 "3.10" 这样的两段数字并加引号'),
  area: orNull(z.string()),
  title: text(30),
  force: z.enum(forces),
  source: z.array(source).min(1),
  clauseText: orNull(text(1000)),
  dimensions: z.array(text(20)).default([]),
  responsible: z.record(z.string(), z.array(responsibility).min(1)),
  weight,
  indicators: z.array(indicator).min(1),
});

/** The form of a plan file. What its parts say about each other is checked by `checkPlan`, which says more. */
export const planSchema = z.strictObject({
  programme,
  departments: z.array(department).min(1),
  units: z.array(unit),
  areas: z.array(area).min(1),
  measures: z.array(measure).min(1),
});

/** A sound plan: what may be left out is null, an empty list, or weight 1. Only for a file without faults. */
export type Plan = z.output<typeof planSchema>;
export type PlanMeasure = Plan['measures'][number];
export type PlanIndicator = PlanMeasure['indicators'][number];
