import { expect, test } from 'vitest';
import { renderWord } from './render';
import { statementDocument } from './statement';
import { linesOf, partOf } from './testing/part';
import { statement } from './testing/sample';

const file = (changes: Partial<typeof statement>) =>
  renderWord(statementDocument({ ...statement, ...changes }));
const made = async (changes: Partial<typeof statement>) => linesOf(await file(changes));

test('a signed statement has the stages, the causes, what is open, and who signed', async () => {
  expect(await made({})).toEqual([
    ...['附件', '粤黔民政领域2024年度资金对账单'],
    ['数据截至：2025年1月15日', '导出人：杨某（贵州省民政厅，2025年9月30日）', '金额单位：万元'].join(
      '\u3000\u3000',
    ),
    '签署情况：广东省民政厅、贵州省民政厅已在平台签署',
    '核验码：9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    '注：本单由梁某于2025年1月15日生成，所列为生成时的原文。',
    ...['一、资金逐级对照', '环节', '金额', '上一环节减本环节', '说明'],
    ...['承诺', '1234.56789', '—', '—'],
    ...['拨付', '1200.345678', '34.222212', '比承诺少 34.222212 万元'],
    ...['到账', '1187.345123', '13.000555', '比拨付少 13.000555 万元'],
    ...['使用', '903.400001', '283.945122', '比到账少 283.945122 万元'],
    ...['二、拨付减到账，按原因列示', '双方确认在途', '手续费', '双方确认分批', '双方确认差错'],
    ...['跨期到账', '跨期冲销', '尚未对账或尚未确认', '合计'],
    ...['5.00', '0.000555', '6.00', '-1.00', '2.00', '-4.9995', '5.9995', '13.000555'],
    ...['三、附列事项', '序号', '所属项目、信托或结对', '未办结事项', '拨付减到账', '情况说明'],
    ...Object.values({ number: '1', ...statement.annex[0], fen: '5.9995' }),
    ...Object.values({ number: '2', ...statement.annex[1], fen: '5.00' }),
    ...['合计（2 项）', '10.9995'],
    '注：金额按发生日期归入，只计已审核的记录，冲销已扣除；均为精确值，未经四舍五入。',
    ...['签署单位（盖章）', '广东省民政厅', '贵州省民政厅', '审核人（签字）', '梁某', '吴某'],
    ...['职务', '审核人', '审核人', '日期', '2025年1月20日', '2025年1月22日'],
  ]);
});

test('what nobody has drafted is a draft across its pages, with lines to sign', async () => {
  const parties = statement.parties.map((party) => ({ ...party, signed: null }));
  const draft = { isDraft: true, hash: null, annex: [], parties, standing: '未签署（草稿）' };
  const lines = await made(draft);
  expect(lines.join('\n')).toContain('签署情况：未签署（草稿）');
  expect(lines.join('\n')).not.toContain('核验码');
  expect(lines).toContain('截至2024年末没有未办结的差异。');
  expect(lines.slice(-3)).toEqual(['日期', ...Array<string>(2).fill('年\u3000\u3000月\u3000\u3000日')]);
  expect(partOf(await file(draft), 'word/header1.xml')).toContain('string="草稿"');
  expect(partOf(await file({}), 'word/header1.xml')).not.toContain('草稿');
});

test('a department that has signed stands beside one that has not, and notes are told', async () => {
  const [signed, other = { name: '贵州省民政厅', signed: null }] = statement.parties;
  const parties = [...(signed ? [signed] : []), { ...other, signed: null }];
  const lines = await made({ parties, notes: ['对账单生成以后有变动。'] });
  expect(lines).toContain('注：对账单生成以后有变动。');
  expect(lines.slice(-6)).toEqual([
    ...['梁某', '职务', '审核人', '日期', '2025年1月20日', '年\u3000\u3000月\u3000\u3000日'],
  ]);
});
