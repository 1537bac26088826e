import type { PairingRow } from '@/domain/ledger-row';
import { formWords, forms } from '@/domain/organisation';
import { ways, wayWords } from '@/domain/pairing';
import { creditCode, day, dayOr, optional, text, wan, word, yesNo } from './cells';
import type { Ledger } from './ledger';
import { type BothSides, place } from './place';
import { wayList } from './ways';

const cities = ({ helping }: BothSides) => helping.filter(({ level }) => level !== 'county');
const prefectures = ({ helped }: BothSides) => helped.filter(({ level }) => level === 'city');
const counties = ({ helped }: BothSides) => helped.filter(({ level }) => level === 'county');

const formColumn = word(formWords, (said) => {
  const plain = said.replace(/\s/g, '');
  const known = forms.find((form) => formWords[form] === plain);
  return known ?? (/^民办非企业(单位)?$/.test(plain) ? 'service' : null);
});

export const pairingLedger: Ledger<PairingRow, BothSides> = {
  name: '结对帮扶台账',
  title: () => '粤黔民政领域结对帮扶台账',
  columns: {
    helper: {
      headings: ['帮扶社会组织名称'],
      aliases: ['帮扶单位', '帮扶社会组织', '帮扶单位名称', '帮扶单位（粤方）'],
      width: 28,
      hint: '登记证书上的全称。',
      ...text(100),
    },
    creditCode: {
      headings: ['统一社会信用代码'],
      aliases: ['帮扶社会组织统一社会信用代码', '信用代码'],
      width: 22,
      hint: '18 位；系统按它认定是哪一家。',
      blank: { value: '' },
      ...creditCode,
    },
    form: {
      headings: ['类型'],
      aliases: ['社会组织类型', '组织类型'],
      width: 14,
      hint: '社会团体、社会服务机构或基金会。',
      blank: { value: null },
      ...formColumn,
      ...optional(formColumn),
    },
    city: {
      headings: ['所在地市'],
      aliases: ['所在市', '所在地', '登记地市'],
      width: 12,
      hint: '社会组织所在的地级以上市；在省级登记的填广东省。',
      blank: { value: null },
      choices: (context) => cities(context).map(({ name }) => name),
      ...optional(place('地市', cities)),
    },
    prefecture: {
      headings: ['受援市（州）'],
      aliases: ['市州', '受援地市'],
      width: 18,
      hint: '可不填；填了的须与县相符。',
      blank: { value: null },
      choices: (context) => prefectures(context).map(({ name }) => name),
      ...optional(place('市（州）', prefectures)),
    },
    county: {
      headings: ['县（市、区）'],
      aliases: ['受援县', '县', '县市区特区'],
      width: 18,
      hint: '现行的全称；更名前的全称也认。',
      // An organisation or a station may be of a prefecture or of the province.
      ...place('县（市、区）', ({ helped }) => helped),
      choices: (context) => counties(context).map(({ name }) => name),
    },
    town: {
      headings: ['乡镇（街道）'],
      aliases: ['乡镇', '镇'],
      width: 14,
      hint: '可不填。',
      blank: { value: '' },
      ...text(50),
    },
    village: {
      headings: ['村'],
      aliases: ['受援村', '村（社区）', '受援单位', '受援单位（黔方）', '受援村（单位）'],
      width: 18,
      hint: '受援的村、社会组织或社会工作和志愿服务站。',
      ...text(100),
    },
    wasDeepPoverty: {
      headings: ['是否原深度贫困村'],
      aliases: ['原深度贫困村'],
      width: 10,
      hint: '是或否。',
      blank: { value: null },
      choices: () => ['是', '否'],
      ...yesNo,
    },
    agreement: {
      headings: ['协议名称'],
      aliases: ['协议名称（文号）', '协议文号', '协议'],
      width: 26,
      hint: '协议名称或文号，不超过 100 字。',
      blank: { value: '' },
      ...text(100),
    },
    signedOn: {
      headings: ['签约日期'],
      aliases: ['签订日期', '签约时间'],
      width: 16,
      hint: '例如 2023-06-30。',
      ...day,
    },
    endsOn: {
      headings: ['有效期至'],
      aliases: ['到期日期', '截止日期', '协议有效期至'],
      width: 16,
      hint: '没有期限的留空或写“长期”。',
      blank: { value: null },
      ...dayOr(['长期', '长期有效', '无固定期限']),
    },
    ways: {
      headings: ['帮扶方式'],
      width: 16,
      hint: `${ways.map((way) => wayWords[way]).join('、')}，可写几种，用顿号隔开。`,
      blank: { value: '' },
      ...wayList,
    },
    project: {
      headings: ['帮扶项目'],
      width: 24,
      hint: '可不填，不超过 200 字。',
      blank: { value: '' },
      ...text(200),
    },
    plannedFen: {
      headings: ['计划资金（万元）'],
      aliases: ['计划资金', '计划投入资金（万元）'],
      width: 12,
      hint: '单位万元；没有的留空，0 写 0。',
      blank: { value: null },
      ...wan,
    },
  },
  identity: {
    of: ({ creditCode, helper, county, village }) =>
      [creditCode || helper, county.code, village].map((part) => part.replace(/\s/g, '')).join(' '),
    column: 'village',
  },
  check: ({ signedOn, endsOn, county, prefecture }) => ({
    ...(endsOn !== null && endsOn < signedOn ? { endsOn: '有效期早于签约日期；请核对这两个日期。' } : {}),
    ...(prefecture !== null && county.parentId !== prefecture.id
      ? { county: `${county.name}不在${prefecture.name}；请核对。` }
      : {}),
  }),
};
