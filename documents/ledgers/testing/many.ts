import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';

/** Whose activities a file holds. */
export interface Pair {
  readonly creditCode: string;
  /** Where more than one county has a village of that name. */
  readonly county?: string;
  readonly village: string;
}

/** A 结对活动台账 of so many rows, spread over the pairs and a year; no two are the same activity. */
export async function manyActivities(pairs: readonly Pair[], count: number): Promise<Buffer> {
  const through = new PassThrough();
  const packed = buffer(through);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: through });
  const sheet = book.addWorksheet('活动');
  sheet.addRow(['2024年结对活动台账（演示数据）']).commit();
  sheet
    .addRow([
      '序号',
      '统一社会信用代码',
      '县（市、区）',
      '村',
      '活动日期',
      '活动类型',
      '活动内容',
      '资金(万元)',
      '物资折价(万元)',
      '受益人数（人次）',
    ])
    .commit();
  const kinds = ['助学', '义诊', '消费帮扶', '走访慰问', '技能培训'];
  for (let at = 0; at < count; at += 1) {
    const { creditCode, county, village }: Pair = pairs[at % pairs.length] ?? { creditCode: '', village: '' };
    const turn = Math.floor(at / pairs.length);
    const day = `2024.${1 + (turn % 12)}.${1 + (Math.floor(turn / 12) % 28)}`;
    const text = `第${at + 1}次结对活动，发放学习用品和慰问物资`;
    sheet
      .addRow([
        at + 1,
        creditCode,
        county ?? null,
        village,
        day,
        kinds[at % 5],
        text,
        (at % 500) / 100,
        `${(at % 90) / 100}万元`,
        `${at % 400}人次`,
      ])
      .commit();
  }
  sheet.commit();
  await book.commit();
  return packed;
}
