import { Tab, TabStopType, TextRun } from 'docx';
import type { ElementOf } from '../element';
import { face, fonts } from '../font';
import { characters } from '../geometry';
import { type Block, blankLines, kept, paragraph } from './block';

/** 7.3.3; the last of the text before a signature is kept with it. */
export function bodyText({ text }: ElementOf<'paragraph'>, isKept: boolean): Block[] {
  return [paragraph('Body', text, kept(isKept))];
}

/** 7.3.4: one line under the text, two characters in; names that wrap go on under their own first character. */
export function attachmentNote({ names }: ElementOf<'attachment-note'>, keepNext: boolean): Block[] {
  const [only] = names;
  if (names.length === 1 && only !== undefined) {
    const indent = { left: characters(5), hanging: characters(3) };
    return [...blankLines(1, keepNext), paragraph('Line', `附件：${only}`, { indent, ...kept(keepNext) })];
  }
  const left = characters(6.5);
  const lines = names.map((name, at) =>
    paragraph(
      'Line',
      [new TextRun({ children: [`${at === 0 ? '附件：' : ''}${at + 1}.`, new Tab(), name] })],
      {
        ...kept(keepNext),
        indent: { left, hanging: characters(at === 0 ? 4.5 : 1.5) },
        tabStops: [{ type: TabStopType.LEFT, position: left }],
      },
    ),
  );
  return [...blankLines(1, keepNext), ...lines];
}

/** 7.3.6: two characters in, in round brackets. */
export function note({ text }: ElementOf<'note'>): Block[] {
  return [paragraph('Line', `（${text}）`, { indent: { firstLine: characters(2), firstLineChars: 200 } })];
}

/** 10.3: 出席 in 黑体, names in 仿宋 that go on under the first of them. */
export function attendance({ label, lines }: ElementOf<'attendance'>): Block[] {
  return lines.map((line, at) => {
    if (at > 0) return paragraph('Attendance', line, { indent: { left: characters(5), hanging: 0 } });
    const word = new TextRun({ text: `${label}：`, font: face(fonts.black) });
    return paragraph('Attendance', [word, new TextRun(line)]);
  });
}
