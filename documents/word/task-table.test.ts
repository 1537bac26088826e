import { expect, test } from 'vitest';
import { renderWord } from './render';
import { taskTableDocument } from './task-table';
import { linesOf, partOf } from './testing/part';
import { taskTable } from './testing/sample';

test('the table of tasks has the columns of the ledger, and a row for each task', async () => {
  const [task] = taskTable.tasks;
  const file = await renderWord(
    taskTableDocument({ ...taskTable, tasks: task === undefined ? [] : [task, task] }),
  );
  const [label, first, second, caption, ...cells] = linesOf(file);
  expect([label, `${first ?? ''}${second ?? ''}`]).toEqual(['附件', taskTable.title]);
  expect(caption).toBe('填报单位：广东省民政厅\u3000\u3000数据截至：2023年9月30日');
  const headings =
    '序号 议定事项 所属领域 牵头单位 （粤） 牵头单位 （黔） 配合单位 完成时限 目标成果 进展情况 办理状态';
  expect(cells.slice(0, 12)).toEqual(headings.split(' '));
  expect(cells.slice(12, 22)).toEqual(['1', ...Object.values<string>({ ...task })]);
  expect(cells[22]).toBe('2');
});

test('its columns fill the width of the lying page to the twip', async () => {
  const document = partOf(await renderWord(taskTableDocument(taskTable)), 'word/document.xml');
  const widths = Array.from(document.matchAll(/<w:gridCol w:w="(\d+)"/g), ([, width]) => Number(width));
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(12756);
});
