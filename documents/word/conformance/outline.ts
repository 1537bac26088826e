import { isBlank, type Placed, type Reading } from './reading';

/** The elements that a file's lines are, told from their words and their place, not from names of styles. */
export interface Outline {
  readonly mark: Placed | undefined;
  readonly number: Placed | undefined;
  /** The line that carries 版头中的分隔线, and the line above it. */
  readonly rule: Placed | undefined;
  readonly aboveRule: Placed | undefined;
  readonly title: readonly Placed[];
  readonly addressee: Placed | undefined;
  readonly headings: readonly { readonly level: 1 | 2 | 3 | 4; readonly line: Placed }[];
  readonly body: readonly Placed[];
  readonly attachments: readonly Placed[];
  readonly signature: { readonly agency: Placed; readonly date: Placed } | undefined;
  readonly attendance: readonly Placed[];
}

const levels = [/^[一二三四五六七八九十]+、/, /^（[一二三四五六七八九十]+）/, /^\d+[.．]\D/, /^（\d+）/];
const looseNumber = /^\S*[[〔（(【﹝［]\d{2,4}[\]〕）)】﹞］]\S*号$|^第\d+号$/;
const looseDate = /^\d{2,4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?$/;

export function outline(reading: Reading): Outline {
  const { lines, format } = reading;
  const written = lines.filter((line) => line.text.trim() !== '');
  const ruleAt = lines.findIndex((line) => line.text.trim() === '' && line.bottom !== null);
  const number = written.slice(0, 6).find(({ text }) => looseNumber.test(text.trim()));
  const hasHead = format === 'ordinary' || format === 'minutes';
  const start = hasHead && ruleAt >= 0 ? ruleAt + 1 : number === undefined ? 0 : lines.indexOf(number) + 1;
  const title = titleFrom(lines, start);
  const last = title.at(-1);
  const rest = last === undefined ? written : written.slice(written.indexOf(last) + 1);
  const [next] = rest;
  const addressee = next !== undefined && format !== 'minutes' && isAddressee(next) ? next : undefined;
  const attachments = attachmentsIn(rest);
  const dateAt = rest.findIndex(({ text }) => looseDate.test(text.trim()));
  const [agency, date] = [rest[dateAt - 1], rest[dateAt]];
  const signature = agency === undefined || date === undefined ? undefined : { agency, date };
  const attendance = attendanceIn(rest);
  const special = new Set<Placed | undefined>([addressee, ...attachments, agency, date, ...attendance]);
  const texts = rest.filter((line) => !special.has(line) && !isNote(line) && line.frame === null);
  const headings = texts.flatMap((line) => {
    const level = levelOf(line);
    return level === undefined ? [] : [{ level, line }];
  });
  return {
    mark: hasHead ? written[0] : undefined,
    number,
    rule: hasHead ? lines[ruleAt] : undefined,
    aboveRule: hasHead ? lines[ruleAt - 1] : undefined,
    title,
    addressee,
    headings,
    body: format === 'table-landscape' ? [] : texts.filter((line) => levelOf(line) === undefined),
    attachments,
    signature,
    attendance,
  };
}

/** The level whose number a line begins with. */
function levelOf({ text }: Placed): 1 | 2 | 3 | 4 | undefined {
  return ([1, 2, 3, 4] as const).find((level) => levels[level - 1]?.test(text));
}

/** 附注: all of it in brackets. */
function isNote({ text }: Placed): boolean {
  return /^（[^）]*）$/.test(text);
}

/** 主送机关 begins at the left edge, as no paragraph of the text does. */
function isAddressee({ text, first, firstCharacters }: Placed): boolean {
  return /[：:]$/.test(text) && firstCharacters === 0 && Math.abs(first) < 200;
}

/** The first lines that are written after the head, up to an empty one. */
function titleFrom(lines: readonly Placed[], start: number): Placed[] {
  const skipped = lines.findIndex(
    (line, at) => at >= start && line.text.trim() !== '' && !/^附件\d*$/.test(line.text.trim()),
  );
  if (skipped < 0) return [];
  const title = [lines[skipped]];
  for (let at = skipped + 1; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || isBlank(line) || line.alignment !== lines[skipped]?.alignment) break;
    title.push(line);
  }
  return title.filter((line) => line !== undefined);
}

/** 附件： and the numbered names under it. */
function attachmentsIn(lines: readonly Placed[]): Placed[] {
  const first = lines.findIndex(({ text }) => /^附件[：:]/.test(text));
  if (first < 0) return [];
  const more = lines.slice(first + 1).findIndex(({ text }) => !/^\d+[.．、]/.test(text));
  return lines.slice(first, more < 0 ? undefined : first + 1 + more);
}

/** 出席： and the lines that go on under its names. */
function attendanceIn(lines: readonly Placed[]): Placed[] {
  const first = lines.findIndex(({ text }) => /^(出席|请假|列席)[：:]/.test(text));
  return first < 0 ? [] : lines.slice(first);
}
