import { z } from 'zod';
import { planSchema } from './plan';
import { type Finding, type Path, valueAt } from './plan-fault';
import { nearest, suggestion } from './plan-suggestion';

type Issue = z.core.$ZodIssue;

function shapeOf(schema: z.ZodObject): Readonly<Record<string, z.core.$ZodType>> {
  return schema.shape;
}

/** The schema of what stands under a key, through optional, default and transforming wrappers. */
function under(schema: z.core.$ZodType | undefined, step: string | number): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodPipe) return under(schema.in, step);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return under(schema.unwrap(), step);
  if (schema instanceof z.ZodObject) return shapeOf(schema)[step];
  if (schema instanceof z.ZodArray) return schema.element;
  return schema instanceof z.ZodRecord ? schema.valueType : undefined;
}

function bare(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  return schema instanceof z.ZodPipe ? bare(schema.in) : schema;
}

/** The keys that a plan may have at a place, in the order of the schema. */
export function knownKeys(path: Path): string[] {
  const schema = bare(path.reduce<z.core.$ZodType | undefined>(under, planSchema));
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

const typeWords: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  array: '列表',
  object: '键和值',
  record: '键和值',
};

function wrongType(expected: string, value: unknown): Pick<Finding, 'problem' | 'remedy'> {
  const word = typeWords[expected] ?? expected;
  if (value === null) return { problem: '没有写值', remedy: `写上${word}，或删去这个键` };
  if (expected === 'string' && typeof value === 'number')
    return { problem: `应是文字，写成了数字 ${value}`, remedy: '给它加上引号' };
  return { problem: `应是${word}`, remedy: `改写为${word}` };
}

function outOfBounds(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): string {
  const list = issue.origin === 'array';
  if (issue.code === 'too_small')
    return list ? `至少写 ${issue.minimum} 项` : `不能小于 ${issue.minimum}，改大`;
  return list ? `最多写 ${issue.maximum} 项` : `不能大于 ${issue.maximum}，改小`;
}

function said(message: string): Pick<Finding, 'problem' | 'remedy'> {
  const [problem = '', remedy = '按说明改写'] = message.split('；');
  return { problem, remedy };
}

function missing(root: unknown, path: Path): boolean {
  return valueAt(root, path) === undefined;
}

function unknownKey(path: Path, key: string): Finding {
  return {
    path: [...path, key],
    problem: `没有“${key}”这个键`,
    remedy: `${suggestion(key, knownKeys(path))}；多余的删去`,
  };
}

function findings(issue: Issue, root: unknown): Finding[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const value = valueAt(root, path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key));
  if (value === undefined && path.length > 0) {
    const key = String(path.at(-1));
    return [{ path, problem: `缺少必填的“${key}”`, remedy: `补上“${key}”` }];
  }
  if (issue.code === 'invalid_type') return [{ path, ...wrongType(issue.expected, value) }];
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    return [{ path, problem: `“${shown(value)}”不是可用的写法`, remedy: suggestion(value, known) }];
  }
  if (issue.code === 'too_small' || issue.code === 'too_big')
    return [{ path, problem: `${shown(value)} 超出范围`, remedy: outOfBounds(issue) }];
  if (issue.code === 'invalid_format' && !issue.message.includes('；'))
    return [{ path, problem: '写法不对', remedy: '按说明改写' }];
  return [{ path, ...said(issue.message) }];
}

/** As it stands in the file; what a file holds may call anything its toString. */
function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What is wrong with the form: unknown and missing keys, wrong types, words and bounds. */
export function shapeFindings(value: unknown): Finding[] {
  const result = planSchema.safeParse(value);
  if (result.success) return [];
  const found = result.error.issues.flatMap((issue) => findings(issue, value));
  const meant = new Set(result.error.issues.flatMap((issue) => misspelt(issue, value)));
  return found.filter(({ path }) => !meant.has(path.join('/')));
}

/** Keys that are missing only because they were misspelt: one fault, not two. */
function misspelt(issue: Issue, root: unknown): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  return issue.keys.flatMap((key) => {
    const known = nearest(
      key,
      knownKeys(path).filter((each) => missing(root, [...path, each])),
    );
    return known === null ? [] : [[...path, known].join('/')];
  });
}
