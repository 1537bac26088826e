import { type ErrorCode, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Path } from '../domain/plan-fault';

/** A place in a file, lines and columns from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with the YAML itself, before anything is known of plans. */
export interface SyntaxFault extends Place {
  readonly key: string;
  readonly problem: string;
  readonly remedy: string;
}

interface PlanFile {
  /** What the file says, to be checked; null when its YAML is too broken to tell. */
  readonly value: unknown;
  readonly faults: SyntaxFault[];
  /** Where a path's key or list item stands; of one that is missing, where the map stands that should have it. */
  readonly placeOf: (path: Path) => Place;
}

const words: Partial<Record<ErrorCode, [problem: string, remedy: string]>> = {
  BAD_INDENT: ['缩进不对', '与同一层的其他行左对齐'],
  TAB_AS_INDENT: ['用制表符缩进', '改用空格'],
  MISSING_CHAR: ['缺少引号、括号或冒号', '补上缺少的符号'],
  UNEXPECTED_TOKEN: ['有多余的符号', '删去多余的符号，或给整段文字加引号'],
  BAD_SCALAR_START: ['文字以保留符号开头', '给整段文字加引号'],
  BLOCK_AS_IMPLICIT_KEY: ['一行里有两个冒号', '给整段文字加引号'],
  MULTILINE_IMPLICIT_KEY: ['键写在了几行上，或缺少冒号', '写成一行，键后加冒号和空格'],
  MULTIPLE_DOCS: ['一个文件里有几份方案（---）', '一个文件只写一份方案'],
};
const otherwise: [string, string] = ['YAML 写法不对', '对照相邻各行改写'];

function keyAt(text: string, offset: number): string {
  return /^[^\s:,{}[\]]+/.exec(text.slice(offset, offset + 80))?.[0] ?? '语法';
}

type Parsed = ReturnType<typeof parseDocument>;

function placer(document: Parsed, lines: LineCounter) {
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const placeOf = (path: Path): Place => {
    let node: unknown = document.contents;
    let offset = startOf(node) ?? 0;
    for (const step of path) {
      const found = stepInto(node, step);
      if (!found) break;
      offset = startOf(found.mark) ?? offset;
      node = found.value;
    }
    return at(offset);
  };
  return { at, placeOf };
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}

function stepInto(node: unknown, step: string | number): { mark: unknown; value: unknown } | null {
  if (isSeq(node)) {
    const item = typeof step === 'number' ? node.items[step] : undefined;
    return item === undefined ? null : { mark: item, value: item };
  }
  if (!isMap(node)) return null;
  const pair = node.items.findLast(({ key }) => isScalar(key) && String(key.value) === String(step));
  return pair ? { mark: pair.key, value: pair.value } : null;
}

/** Aliases are refused: a plan is read by people, line by line. */
function aliases(document: Parsed, at: (offset: number) => Place): SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  visit(document, {
    Alias: (_, { range }) => {
      const remedy = '把内容完整写出，不用 & 和 *';
      faults.push({ ...at(range?.[0] ?? 0), key: '语法', problem: '用了别名（*）', remedy });
    },
  });
  return faults;
}

/** Reads a plan's text: its value is still told when nothing worse is wrong than keys written twice. */
export function readPlanText(text: string): PlanFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, stringKeys: true, logLevel: 'error' });
  const { at, placeOf } = placer(document, lines);
  const errors = [...document.errors, ...document.warnings];
  const broken = errors
    .filter(({ code }) => code !== 'DUPLICATE_KEY')
    .map(({ code, pos }): SyntaxFault => {
      const [problem, remedy] = words[code] ?? otherwise;
      return { ...at(pos[0]), key: '语法', problem, remedy };
    })
    .concat(aliases(document, at));
  const twice = errors
    .filter(({ code }) => code === 'DUPLICATE_KEY')
    .map(({ pos }) => ({
      ...at(pos[0]),
      key: keyAt(text, pos[0]),
      problem: '同一个键写了两次',
      remedy: '删去其中一个',
    }));
  const value = broken.length > 0 ? null : (document.toJS() as unknown);
  return { value, faults: [...broken, ...twice], placeOf };
}
