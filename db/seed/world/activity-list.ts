import type { ActivityKind } from '@/domain/activity';
import { chance } from './chance';

interface Told {
  readonly kind: ActivityKind;
  readonly texts: readonly string[];
  /** 元: the least and the most that one comes to. */
  readonly money: readonly [number, number];
  readonly goods: readonly [number, number];
  readonly people: readonly [number, number];
}

const told: readonly Told[] = [
  {
    kind: 'schooling',
    texts: ['为村小学生发放助学金和学习用品', '资助困难家庭高中新生入学', '设立“爱心书角”，捐赠图书'],
    ...{ money: [5_000, 60_000], goods: [1_000, 15_000], people: [30, 220] },
  },
  {
    kind: 'clinic',
    texts: ['组织医务志愿者到村义诊，发放常用药品', '为老年人免费体检并建立健康档案'],
    ...{ money: [3_000, 20_000], goods: [2_000, 30_000], people: [60, 400] },
  },
  {
    kind: 'consumption',
    texts: ['采购村集体合作社农产品', '在广州举办农产品展销，帮助销售蜂糖李和香猪腊肉'],
    ...{ money: [20_000, 300_000], goods: [0, 0], people: [40, 500] },
  },
  {
    kind: 'condolence',
    texts: ['走访慰问困难老人，送去米面油', '慰问高龄老人并帮助打扫', '走访慰问留守老人和困境家庭'],
    ...{ money: [2_000, 30_000], goods: [3_000, 40_000], people: [20, 160] },
  },
  {
    kind: 'skills',
    texts: ['举办刺绣和蜡染技能培训班', '举办家政和养老护理技能培训', '举办电商直播技能培训'],
    ...{ money: [8_000, 50_000], goods: [500, 5_000], people: [25, 120] },
  },
  {
    kind: 'industry',
    texts: ['支持村集体发展油茶种植', '援建烘干房，改善茶叶加工'],
    ...{ money: [30_000, 400_000], goods: [5_000, 80_000], people: [50, 300] },
  },
  {
    kind: 'elderly',
    texts: ['援建村长者饭堂并组织志愿者帮厨', '为高龄老人家庭安装扶手和呼叫铃'],
    ...{ money: [10_000, 90_000], goods: [2_000, 20_000], people: [20, 150] },
  },
  {
    kind: 'children',
    texts: ['开展暑期儿童关爱夏令营', '建设“儿童之家”，配备桌椅和玩具'],
    ...{ money: [5_000, 70_000], goods: [2_000, 25_000], people: [20, 180] },
  },
  {
    kind: 'donation',
    texts: ['捐赠冬衣和棉被', '捐赠村级卫生室医疗设备'],
    ...{ money: [0, 0], goods: [5_000, 120_000], people: [30, 600] },
  },
];

const between = ([least, most]: readonly [number, number], text: string) =>
  Math.round(least + chance(text) ** 2 * (most - least));

/** What the activity of that number was, as its form would have it; every seventh has no goods filled in. */
export function activityOf(at: number) {
  const { kind, texts, money, goods, people } = told[(at * 5) % told.length] ?? told[0] ?? never();
  return {
    kind,
    text: `${texts[at % texts.length] ?? ''}。`,
    moneyFen: String(Math.round(between(money, `money ${at}`) / 100) * 100),
    goodsFen: at % 7 === 3 ? '' : String(Math.round(between(goods, `goods ${at}`) / 100) * 100),
    beneficiaries: String(between(people, `people ${at}`)),
  };
}

function never(): never {
  throw new Error('there is no kind of activity to tell of');
}
