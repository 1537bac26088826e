import { expect, test } from 'vitest';
import type { ProjectRow } from '@/domain/charity-row';
import { projectLedgerDocument } from './project-ledger';
import { renderWord } from './render';
import { linesOf } from './testing/part';
import { county, projectRow } from './testing/project-row';
import { projectLedger } from './testing/sample';

const made = async (changes: Partial<typeof projectLedger>) =>
  linesOf(await renderWord(projectLedgerDocument({ ...projectLedger, ...changes })));

const official: ProjectRow = {
  ...projectRow(0),
  ...{ name: '侗乡儿童阅读计划', kind: 'child-care', lead: '广州市慈善会', partner: '榕江县慈善总会' },
  ...{ region: county('榕江县'), startsOn: '2025-05-01', endsOn: '2026-04-30', budgetFen: 10_500_000 },
  ...{ paidFen: 4_999_500, receivedFen: 4_999_499, standing: '实施中', state: '已互认' },
  ...{ isBrand: true, nextDisclosureOn: '2025-08-06', isLate: true },
};
const handedIn: ProjectRow = {
  ...official,
  ...{
    name: '重阳敬老',
    kind: 'charity',
    partner: '',
    budgetFen: 99_000_000,
    standing: '',
    state: '已审核',
  },
  ...{ paidFen: null, receivedFen: null, isBrand: null, nextDisclosureOn: null, isLate: null },
};

test('a ledger has a row for each project, and adds up what both sides stand by', async () => {
  const lines = await made({ projects: [official, handedIn, { ...official, budgetFen: null }] });
  expect(lines.slice(0, 3)).toEqual([
    ...['附件', '粤黔民政领域慈善和儿童关爱项目台账'],
    [
      '填报单位：广东省民政厅',
      '数据截至：2025年9月30日',
      '导出人：陈某（广东省民政厅，2025年9月30日）',
      '金额单位：万元',
    ].join('\u3000\u3000'),
  ]);
  const heads = `序号 项目名称 类别 牵头单位 合作单位 实施地 开始日期 结束日期 预算 累计拨付 累计到账 进展 品牌 下次应 公开日期`;
  expect(lines.slice(3, 18)).toEqual(heads.split(' '));
  expect(lines.slice(18, 33)).toEqual([
    ...['1', '侗乡儿童阅读计划', '儿童关爱项目', '广州市慈善会', '榕江县慈善总会', '榕江县'],
    ...['2025年5月1日', '2026年4月30日', '10.50', '4.9995', '4.999499', '实施中', '是'],
    ...['2025年8月6日', '（已逾期）'],
  ]);
  expect(lines.slice(33, 47)).toEqual([
    ...['2', '重阳敬老', '慈善项目', '广州市慈善会', '—', '榕江县', '2025年5月1日', '2026年4月30日'],
    ...['99.00', '—', '—', '已审核', '—', '—'],
  ]);
  const total = lines.indexOf('合计（双方互认的 2 个项目）');
  expect(lines.slice(total + 1, total + 5)).toEqual([
    ...['10.50', '9.999', '9.998998'],
    [
      ...['注：金额为精确值，未经四舍五入', '拨付、到账为已审核记录的累计数，冲销已扣除'],
      '尚未双方互认的 1 个项目在“进展”栏标注审核状态，不计入合计',
      '合计内有 1 个项目未填写预算。',
    ].join('；'),
  ]);
});

test('both departments sign under it by hand, and it says by what it was narrowed', async () => {
  const lines = await made({ projects: [official], narrowed: '项目类别：儿童关爱项目；进展：实施中' });
  expect(lines[3]).toBe('筛选条件：项目类别：儿童关爱项目；进展：实施中');
  expect(lines.slice(-8)).toEqual([
    ...['签署单位（盖章）', '广东省民政厅', '贵州省民政厅', '审核人（签字）', '职务', '日期'],
    ...['年\u3000\u3000月\u3000\u3000日', '年\u3000\u3000月\u3000\u3000日'],
  ]);
  expect(lines.at(-9)).toBe('注：金额为精确值，未经四舍五入；拨付、到账为已审核记录的累计数，冲销已扣除。');
});
