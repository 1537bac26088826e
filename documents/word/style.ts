import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import { face, type Font, fonts } from './font';
import { characters, fourthSizeCharacter, line, red, size, tightening } from './geometry';

/** Names that Word, WPS and the styles pane show; the layouts name a paragraph's style by its key. */
const styleNames = {
  Body: '公文正文',
  Line: '公文单行',
  Mark: '公文标志',
  Title: 'Title',
  Addressee: '公文主送',
  AttachmentLabel: '公文附件序号',
  Signature: '公文署名',
  Attendance: '公文出席',
  Imprint: '公文版记',
  PageNumber: '公文页码',
  Cell: '公文表格',
  CellHeading: '公文表头',
  DenseCell: '公文密排表格',
  DenseHeading: '公文密排表头',
  Field: '公文表单内容',
  FieldLabel: '公文表单项目',
} as const;
export type Style = keyof typeof styleNames;

const run = (font: Font, points: number = size.three) => ({
  font: face(font),
  size: points,
  characterSpacing: points === size.three ? tightening : 0,
});
const exactly = (height: number) => ({
  before: 0,
  after: 0,
  line: height,
  lineRule: LineRuleType.EXACT,
});
const indented = { firstLine: characters(2), firstLineChars: 200 };
const cell = { spacing: exactly(300) };
const dense = { spacing: exactly(260) };
const field = { spacing: exactly(460) };

/** 7.3.3: a heading is indented as the body is, and does not stand alone at the foot of a page. */
function heading(name: string, font: Font, outlineLevel: number) {
  const paragraph = { indent: indented, spacing: exactly(line), keepNext: true, outlineLevel };
  return { name, basedOn: 'Normal', next: 'Body', paragraph, run: { ...run(font), bold: false } };
}

function style(id: Style, more: Omit<NonNullable<IStylesOptions['paragraphStyles']>[number], 'id'>) {
  return { id, name: styleNames[id], basedOn: 'Normal', quickFormat: true, ...more };
}

/** Styles of another size than the text's: the grid of 28 characters and 22 lines is not theirs. */
export const offGrid: readonly Style[] = [
  'Mark',
  'Title',
  'Imprint',
  'PageNumber',
  'Cell',
  'CellHeading',
  'DenseCell',
  'DenseHeading',
  'Field',
  'FieldLabel',
];

/** Every look that a paragraph can have. Runs are bare, but for a word that differs from its own line. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { ...run(fonts.body), language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: exactly(line) },
    },
    title: {
      name: styleNames.Title,
      basedOn: 'Normal',
      next: 'Body',
      paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(line), keepNext: true },
      run: { ...run(fonts.title, size.two), bold: false },
    },
    heading1: heading('heading 1', fonts.black, 0),
    heading2: heading('heading 2', fonts.kai, 1),
    heading3: heading('heading 3', fonts.body, 2),
    heading4: heading('heading 4', fonts.body, 3),
  },
  paragraphStyles: [
    // Said again, not only as the document's default: some programs begin with this style.
    { id: 'Normal', name: 'Normal', quickFormat: true, run: run(fonts.body) },
    style('Body', { paragraph: { alignment: AlignmentType.BOTH, indent: indented } }),
    style('Line', {}),
    style('Mark', {
      paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(line) },
      run: { ...run(fonts.title), color: red },
    }),
    style('Addressee', { next: 'Body', paragraph: { alignment: AlignmentType.BOTH } }),
    style('AttachmentLabel', { run: run(fonts.black) }),
    style('Signature', { paragraph: { alignment: AlignmentType.RIGHT } }),
    style('Attendance', { paragraph: { indent: { left: characters(5), hanging: characters(3) } } }),
    style('Imprint', {
      paragraph: {
        indent: { left: fourthSizeCharacter, right: fourthSizeCharacter },
        spacing: exactly(line),
      },
      run: run(fonts.body, size.four),
    }),
    style('PageNumber', { paragraph: { spacing: exactly(280) }, run: run(fonts.song, size.four) }),
    style('Cell', { paragraph: cell, run: run(fonts.body, size.five) }),
    style('CellHeading', {
      paragraph: { ...cell, alignment: AlignmentType.CENTER, keepNext: true },
      run: run(fonts.black, size.five),
    }),
    style('DenseCell', { paragraph: dense, run: run(fonts.body, size.smallFive) }),
    style('DenseHeading', {
      paragraph: { ...dense, alignment: AlignmentType.CENTER, keepNext: true },
      run: run(fonts.black, size.smallFive),
    }),
    style('Field', { paragraph: field, run: run(fonts.body, size.four) }),
    style('FieldLabel', {
      paragraph: { ...field, alignment: AlignmentType.CENTER },
      run: run(fonts.black, size.four),
    }),
  ],
};
