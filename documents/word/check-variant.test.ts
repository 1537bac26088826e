import { expect, test } from 'vitest';
import { checkWord } from './check';
import type { WordDocument } from './element';
import { letterDocument } from './letter';
import { minutesDocument } from './minutes';
import { noticeDocument } from './notice';
import { projectLedgerDocument } from './project-ledger';
import { renderWord } from './render';
import { statementDocument } from './statement';
import { taskTableDocument } from './task-table';
import { letter, minutes, notice, projectLedger, statement, taskTable } from './testing/sample';

/** An ordinary document with every element that the product's own do not use. */
const whole: WordDocument = {
  format: 'ordinary',
  subject: '通知',
  creator: '贵州省民政厅',
  madeOn: '2024-12-31',
  isDraft: false,
  elements: [
    { kind: 'mark', text: '贵州省民政厅文件' },
    { kind: 'document-number', text: '黔民发〔2024〕8号' },
    { kind: 'red-rule' },
    { kind: 'title', text: '贵州省民政厅关于印发东西部协作年度工作要点的通知' },
    { kind: 'addressee', names: ['各市（州）民政局', '厅机关各处室'] },
    { kind: 'paragraph', text: '现将年度工作要点印发给你们，请认真贯彻执行。' },
    { kind: 'heading', level: 1, text: '总体要求' },
    { kind: 'heading', level: 2, text: '工作目标' },
    { kind: 'heading', level: 3, text: '结对帮扶' },
    { kind: 'heading', level: 4, text: '双方确认' },
    { kind: 'paragraph', text: '每季度核对一次。' },
    { kind: 'heading', level: 1, text: '保障措施' },
    { kind: 'heading', level: 2, text: '组织领导' },
    { kind: 'attachment-note', names: ['任务分解表'] },
    { kind: 'signature', agency: '贵州省民政厅', date: '2024-12-31', isSealed: false },
    { kind: 'note', text: '此件公开发布' },
    {
      kind: 'imprint',
      copies: { label: '抄送', names: ['民政部', '省人民政府办公厅'] },
      printed: { agency: '贵州省民政厅办公室', date: '2025-01-02' },
    },
  ],
};

const variants: Record<string, WordDocument> = {
  'an ordinary document': whole,
  'a draft of minutes': minutesDocument({
    ...minutes,
    isDraft: true,
    demands: [],
    attachments: [],
    copies: [],
  }),
  'minutes numbered by year': minutesDocument({
    ...minutes,
    number: '〔2023〕3号',
    attachments: ['甲表', '乙表'],
  }),
  'a letter without seal, copies or contact': letterDocument({
    ...letter,
    isSealed: false,
    contact: null,
    copies: [],
    attachments: [],
  }),
  'a letter from an agency with a short name': letterDocument({
    ...letter,
    agency: '省民政厅',
    isSealed: false,
  }),
  'a letter from an agency with a long name': letterDocument({
    ...letter,
    agency: '粤黔民政领域东西部协作联席会议办公室',
    isSealed: false,
  }),
  'a notice that was signed for': noticeDocument({
    ...notice,
    kind: 'assign',
    receipt: { name: '黄某', on: '2023-10-10' },
  }),
  'a reminder': noticeDocument({ ...notice, kind: 'remind', isDraft: true }),
  'a table that stands alone': taskTableDocument({ ...taskTable, attachment: null, isDraft: true }),
  'a ledger of projects that is empty': projectLedgerDocument({
    ...projectLedger,
    ...{ attachment: null, projects: [], narrowed: '进展：实施中' },
  }),
  'a statement of a year in which nothing is open': statementDocument({
    ...statement,
    ...{ annex: [], hash: null, notes: ['数据有变动。'], isDraft: true },
  }),
  'a table without rows': taskTableDocument({ ...taskTable, attachment: '附件1', tasks: [] }),
};

test.each(Object.entries(variants))('%s keeps the standard', async (_, document) => {
  expect(checkWord(await renderWord(document), document.format)).toEqual([]);
});
