import { expect, test } from 'vitest';
import { letterDocument } from './letter';
import { renderWord } from './render';
import { linesOf, partOf } from './testing/part';
import { letter } from './testing/sample';

test('a letter has its agency on the first page only, and says what it was given to say', async () => {
  const file = await renderWord(
    letterDocument({ ...letter, paragraphs: ['现将纪要送贵厅。', '特此函告。'] }),
  );
  expect(linesOf(file)).toEqual([
    '粤民函〔2023〕12号',
    '广东省民政厅关于商请',
    '反馈议定事项进展情况的函',
    '贵州省民政厅：',
    '现将纪要送贵厅。',
    '特此函告。',
    '附件：1.\t粤黔民政领域东西部协作第三次联席会议纪要',
    '2.\t粤黔民政领域东西部协作第三次联席会议议定事项任务分解表（截至2023年9月30日）',
    '广东省民政厅',
    '2023年10月8日',
    '（联系人：林某，电话：020-00000000）',
    '抄送：广州市、佛山市、东莞市民政局。',
  ]);
  expect(partOf(file, 'word/header2.xml')).toContain('广东省民政厅');
});
