import { readFileSync } from 'node:fs';
import ExcelJS, { type CellValue, type Worksheet } from 'exceljs';
import type { Named } from '../name';
import type { ResolutionContext } from '../resolution';

function named(names: readonly string[], from: number): Named[] {
  return names.map((name, at) => ({ id: from + at, name }));
}

const units = ['办公室', '人事处', '社会组织管理局', '养老服务处', '社会救助处', '社会事务处', '儿童福利处'];

export const context: ResolutionContext = {
  meeting: '粤黔民政领域协作第一次联席会议',
  meetingYear: 2023,
  areas: named(
    [
      '机制建设',
      '能力提升',
      '社会力量参与协作',
      '养老服务业发展',
      '基层治理和社会救助',
      '社会事务',
      '儿童关爱',
      '福利彩票销售管理',
    ],
    1,
  ),
  guangdongUnits: named([...units, '福利彩票发行中心'], 101),
  guizhouUnits: named([...units, '福利彩票发行中心'], 201),
};

/** The file of a county office, and what an import of it must come to. */
export function sample(name: string): Buffer {
  return readFileSync(new URL(name, import.meta.url));
}

/** A workbook with one sheet as a person might have made it. */
export async function workbook(fill: (sheet: Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('任务分解表'), book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

export const headings = [
  '序号',
  '议定事项',
  '所属领域',
  '粤方牵头单位',
  '黔方牵头单位',
  '配合单位',
  '完成时限',
  '目标成果',
  '进展情况',
  '办理状态',
];

/** A row that can be imported, with other values in the columns named. */
export function line(changes: Readonly<Record<string, CellValue>> = {}): CellValue[] {
  const values: Record<string, CellValue> = {
    序号: 1,
    议定事项: '建立联络员制度',
    所属领域: '机制建设',
    粤方牵头单位: '办公室',
    黔方牵头单位: '人事处',
    配合单位: null,
    完成时限: '2023年底前',
    目标成果: '形成名单',
    进展情况: null,
    办理状态: '推进中',
    ...changes,
  };
  return headings.map((heading) => values[heading] ?? null);
}

/** A sheet with the head in row 1 and these rows from row 2 on. */
export function table(...rows: CellValue[][]): Promise<Buffer> {
  return workbook((sheet) => sheet.addRows([headings, ...rows]));
}

/** A workbook as a program reads it that is not ours. */
export async function opened(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return book;
}
