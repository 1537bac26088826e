import { textWidth } from './text-width';

/** A line of 二号 has room for 20 characters of the 156 mm; one fewer keeps the edges of a title off the margins. */
const longest = 19;
/** What may not begin a line: it belongs to the word before it. */
const clings = /^[的了着和与及、，。；：》”）〕]/;
const opens = /[《“（〔]$/;

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });
/** Words of this field that a general dictionary takes apart. */
const terms =
  /结对帮扶|东西部协作|民政领域|民政[厅局]|联席会议|会议纪要|议定事项|任务分解表|社会组织|社会工作|志愿服务|养老服务|旅居养老|慈善信托|接送返|流浪乞讨|台账|[交催督]办单/g;

/**
 * 7.3.1: the lines of a title. No word is split, and the lines grow towards the middle or the foot (菱形、梯形) as evenly
 * as the words allow. Lines that the title already has are kept.
 */
export function titleLines(title: string): string[] {
  const count = Math.ceil(textWidth(title) / longest);
  // Beyond four lines it is no title any more, and there would be too many ways to try.
  if (count <= 1 || count > 4 || title.includes('\n')) return title.split('\n');
  return shapes(breakable(title), count).reduce((best, lines) => (cost(lines) < cost(best) ? lines : best));
}

/** The pieces that a line may end after. */
function breakable(title: string): string[] {
  const within = new Set<number>();
  for (const { 0: term, index } of title.matchAll(terms))
    for (let at = index + 1; at < index + term.length; at += 1) within.add(at);
  const pieces: string[] = [];
  for (const { segment, index } of words.segment(title)) {
    const last = pieces.at(-1);
    const isBound = within.has(index) || clings.test(segment) || (last !== undefined && opens.test(last));
    if (last !== undefined && isBound) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** Every way to lay the pieces out on so many lines. */
function shapes(pieces: readonly string[], count: number): string[][] {
  if (count === 1) return [[pieces.join('')]];
  const ways: string[][] = [];
  for (let end = 1; end <= pieces.length - count + 1; end += 1) {
    const first = pieces.slice(0, end).join('');
    if (end > 1 && textWidth(first) > longest) break;
    for (const rest of shapes(pieces.slice(end), count - 1)) ways.push([first, ...rest]);
  }
  return ways.length === 0 ? [[pieces.join('')]] : ways;
}

/** What is too long weighs most, then unevenness, then lines of one length (长方形), which the standard does not want. */
function cost(lines: readonly string[]): number {
  const widths = lines.map(textWidth);
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  const over = widths.reduce((sum, width) => sum + Math.max(0, width - longest), 0);
  const uneven = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0);
  const isBox = widths.every((width) => width === widths[0]);
  const isHourglass = widths.some(
    (width, at) =>
      at > 0 && at < widths.length - 1 && width < Math.min(widths[at - 1] ?? 0, widths[at + 1] ?? 0),
  );
  return over * 1000 + uneven + (isBox ? 8 : 0) + (isHourglass ? 20 : 0);
}
