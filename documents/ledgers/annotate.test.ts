import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { annotated } from './annotate';
import { pairingLedger } from './pairing';
import { readLedger } from './read';
import { sides } from './testing/sides';
import { sample } from './testing/workbook';

test('the file goes back as it came, with what to do at each cell', async () => {
  const file = sample('结对帮扶台账.xlsx');
  const before = await readLedger(pairingLedger, file, sides);
  const back = await annotated(file, before.errors);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(back as unknown as ArrayBuffer);
  const sheet = book.worksheets[0];
  const noteAt = (cell: string) => {
    const note = sheet?.getCell(cell).note;
    return typeof note === 'string' ? note : note?.texts?.map(({ text }) => text).join('');
  };
  expect(noteAt('G61')).toBe('“榕江”是否为榕江县？请填写全称。');
  expect(noteAt('H63')).toBe('请填写村。');
  expect(noteAt('G62')).toBeUndefined();
  expect(sheet?.getCell('G61').fill).toMatchObject({ fgColor: { argb: 'FFFBE7E9' } });
  expect(sheet?.getCell('G62').fill).not.toMatchObject({ fgColor: { argb: 'FFFBE7E9' } });
  const after = await readLedger(pairingLedger, back, sides);
  expect(after.accepted.map(({ values }) => values)).toEqual(before.accepted.map(({ values }) => values));
  expect(after.errors).toEqual(before.errors);
});
