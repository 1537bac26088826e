import { expect, test } from 'vitest';
import { noticeDocument } from './notice';
import { renderWord } from './render';
import { linesOf } from './testing/part';
import { notice } from './testing/sample';

test('a notice tells a unit what to do by when, and leaves room to sign for it', async () => {
  expect(linesOf(await renderWord(noticeDocument(notice)))).toEqual([
    '广东省民政厅督办单',
    '粤民督〔2023〕3号',
    '关于社会组织结对帮扶',
    '台账确认工作的督办单',
    '佛山市民政局：',
    '下列事项未按时限完成，请说明原因，限期办结，并反馈办理结果。',
    '工作事项',
    '第三次联席会议议定事项第1项：建立社会组织结对帮扶双方确认台账，逐项登记协议、活动和受益情况。',
    '工作要求',
    '1. 核对本市社会组织结对协议42份，补齐签约日期和有效期。',
    '2. 对六个月内没有活动的结对逐一说明原因。',
    '3. 形成书面报告并附佐证材料。',
    '责任单位',
    '佛山市民政局',
    '办理时限',
    '2023年10月31日前',
    '签发人',
    '林某',
    '签收',
    '签收人：\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000签收日期：',
    '广东省民政厅',
    '2023年10月9日',
  ]);
});

test.each([
  ['assign', '交办单'],
  ['remind', '催办单'],
  ['supervise', '督办单'],
] as const)('%s is a %s', async (kind, word) => {
  expect(linesOf(await renderWord(noticeDocument({ ...notice, kind })))[0]).toBe(`广东省民政厅${word}`);
});

test('who signed for it stands there with the day', async () => {
  const receipt = { name: '黄某', on: '2023-10-10' };
  const lines = linesOf(await renderWord(noticeDocument({ ...notice, receipt })));
  expect(lines).toContain('签收人：黄某\u3000\u3000签收日期：2023年10月10日');
});
