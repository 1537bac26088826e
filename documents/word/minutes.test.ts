import { expect, test } from 'vitest';
import { minutesDocument } from './minutes';
import { renderWord } from './render';
import { linesOf } from './testing/part';
import { minutes } from './testing/sample';

async function linesAfter(changes: Partial<typeof minutes>) {
  return linesOf(await renderWord(minutesDocument({ ...minutes, ...changes })));
}

test('minutes say who met, what was heard, what was resolved and by whom, and who was there', async () => {
  expect(
    await linesAfter({ opening: '', heard: ['会议听取了汇报。'], demands: ['各单位要抓好落实。'] }),
  ).toEqual([
    '粤黔民政领域东西部协作联席会议纪要',
    '第3号',
    '广东省民政厅\t2023年6月21日',
    '关于深化粤黔民政领域',
    '东西部协作有关工作的会议纪要',
    '2023年6月1日，广东省民政厅厅长陈某在广州市主持召开粤黔民政领域东西部协作第三次联席会议。现纪要如下：',
    '一、会议听取有关工作情况',
    '会议听取了汇报。',
    '二、会议议定以下事项',
    '（一）建立社会组织结对帮扶双方确认台账，逐项登记协议、活动和受益情况',
    '由广东省民政厅社会组织管理局、贵州省民政厅社会组织管理处牵头，两省社会组织总会配合，2023年9月30日前完成。',
    '（二）联合开展“康养到贵州”旅居养老推介活动',
    '由广东省民政厅养老服务处、贵州省民政厅养老服务处牵头，黔东南州民政局、佛山市民政局配合，2023年12月31日前完成。',
    '（三）加强流浪乞讨人员跨省接送返工作衔接',
    '由广东省民政厅社会事务处、贵州省民政厅社会事务处牵头，长期坚持。',
    '三、会议要求',
    '各单位要抓好落实。',
    '附件：议定事项任务分解表',
    '出席：广东省民政厅 陈某、林某、黄某、何某',
    '贵州省民政厅 杨某、吴某、龙某',
    '请假：贵州省民政厅 潘某（因公出差）',
    '列席：广东省社会组织总会 梁某',
    '分送：广东省人民政府办公厅，贵州省人民政府办公厅，各参会单位。',
    '广东省民政厅\t2023年6月21日印发',
  ]);
});

test('a chapter without text is left out, and the others close up', async () => {
  const lines = await linesAfter({ heard: [], demands: [], attachments: [], copies: [] });
  expect(lines).toContain('一、会议议定以下事项');
  expect(lines.join()).not.toMatch(/会议听取有关|会议要求|附件|分送/);
});

test('nobody away, nobody named as away', async () => {
  const [present] = minutes.attendance;
  const away = { label: '请假', sides: [] } as const;
  const lines = await linesAfter({ attendance: present === undefined ? [away] : [present, away] });
  expect(lines.at(-3)).toMatch(/^贵州省民政厅 杨某/);
  expect(lines.join()).not.toContain('请假');
});
