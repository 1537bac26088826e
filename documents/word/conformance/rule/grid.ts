import { breach } from '../breach';
import { standard } from '../standard';
import { attribute, childAt } from '../xml';
import { quote, type RuleOf } from './rule';

/** 5.2.3: 22 lines a page, 28 characters a line, and both fill the type area. */
export const grid: RuleOf = function* ({ section, format }, { body, headings }) {
  if (format === 'table-landscape') return;
  const found = childAt(section, 'w:docGrid');
  const pitch = Number(attribute(found, 'w:linePitch'));
  if (!fills(pitch))
    yield breach('5.2.3', `行网格跨度应为28.95磅（579），使版心恰排22行，现为${pitch / 20}磅（${pitch}）。`);
  const hasCharacters = attribute(found, 'w:type') === 'linesAndChars';
  const drawn = hasCharacters ? Number(attribute(found, 'w:charSpace')) / 204.8 : 0;
  for (const line of [...body, ...headings.map((one) => one.line)]) {
    if (!line.isExact || !fills(line.height))
      yield breach(
        '5.2.3',
        `${quote(line.text)}行距应为固定值28.95磅（579），现为${line.isExact ? '固定值' : ''}${line.height / 20}磅。`,
      );
    const characters = Math.floor(
      standard.typeArea.width / (line.look.size * 10 + drawn + line.look.spacing),
    );
    if (line.look.size === standard.size.third && characters !== standard.characters)
      yield breach('5.2.3', `${quote(line.text)}每行应排28字，按现在的字距每行排${characters}字。`);
  }
};

/** 22 of them fit, and less than half a line is left. */
function fills(line: number): boolean {
  const left = standard.typeArea.height - standard.lines * line;
  return left >= 0 && left < line / 2 && line >= standard.line - 4;
}
