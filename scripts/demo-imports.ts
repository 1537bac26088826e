import { importsHere } from '@/app/_request/import/here';
import type { Context } from '@/db/command';
import { dropImport } from '@/db/commands/import/begin';
import { walkPairings } from '@/db/queries/pairing-rows';
import { castAll } from '@/db/seed/cast';
import { pairingFilter } from '@/domain/pairing-filter';
import { bring, type Cell } from './demo-book';
import { bringCharityLedgers } from './demo-charity';

const today = '2025-09-28';

const pairingHead = [
  ...[
    '序号',
    '帮扶社会组织名称',
    '统一社会信用代码',
    '类型',
    '所在地市',
    '受援市（州）',
    '县（市、区）',
    '村',
    '是否原深度贫困村',
  ],
  ...['协议名称', '签约日期', '有效期至', '帮扶方式', '计划资金（万元）'],
];
const activityHead = [
  '序号',
  '统一社会信用代码',
  '村',
  '活动日期',
  '活动类型',
  '活动内容',
  '资金（万元）',
  '物资折价（万元）',
  '受益人数（人次）',
];

/** Ledgers that offices brought, in every state that an import can be left in. */
export async function bringLedgers(): Promise<void> {
  const cast = await castAll();
  const gd = cast('gd-staff', today);
  const gz = cast('gz-staff', today);
  const pairs = await somePairs(gd);
  const [first, second] = pairs;
  if (!first || !second) return;
  const activity = (at: number, { creditCode, village }: typeof first, ...rest: Cell[]) => [
    at,
    creditCode,
    village,
    ...rest,
  ];

  const committed = await bring(gd, 'activity', '2025年8月结对活动台账.xlsx', [
    activityHead,
    activity(1, first, '2025.8.6', '走访慰问', '走访慰问留守老人，发放防暑用品', 0.6, '0.35万元', '42人次'),
    activity(2, second, '2025年8月19日', '义诊', '组织医务志愿者到村义诊', 1.2, 0, 118),
  ]);
  await importsHere(gd).step(committed, 'commit');
  const undone = await bring(gd, 'activity', '2025年7月结对活动台账（重复）.xlsx', [
    activityHead,
    activity(1, first, '2025-07-11', '助学', '为困难学生发放学习用品', 0.8, 0.2, 30),
  ]);
  await importsHere(gd).step(undone, 'commit');
  await importsHere(gd).step(undone, 'undo');
  const dropped = await bring(gd, 'activity', '旧格式活动表.xlsx', [
    ['时间', '地点'],
    ['八月', '县城'],
  ]);
  await dropImport(gd, await importsHere(gd).standing(dropped));
  await bring(gd, 'pairing', '2025年三季度新签结对台账.xlsx', [
    pairingHead,
    pairing(
      1,
      '演示公益服务中心甲',
      '52440000MJX900040J',
      '从江县',
      '演示新村一',
      '2025.9.1',
      '2028-08-31',
      '教育、健康',
      12.5,
    ),
    pairing(
      2,
      '演示公益服务中心乙',
      '52440000MJX900032P',
      '榕江',
      '演示新村二',
      '2025/9/8',
      '2028-09-07',
      '养老',
      8,
    ),
    pairing(
      3,
      '演示公益基金会丙',
      '53440000MJX900059C',
      '水城县',
      '演示新村三',
      '2025年9月15日',
      null,
      '产业',
      '约10万',
    ),
  ]);
  await bring(gz, 'activity', '榕江县2025年9月活动台账.xlsx', [
    activityHead,
    activity(1, first, '2025.9.10', '技能培训', '开展刺绣技能培训', 2.1, 0, 36),
    activity(2, { ...second, village: '没有结对的村' }, '2025.9.12', '义诊', '义诊活动', 1, 0, 60),
  ]);
  await bringCharityLedgers(gd, gz, today);
}

function pairing(
  at: number,
  name: string,
  code: string,
  county: string,
  village: string,
  signed: string,
  ends: string | null,
  ways: string,
  money: Cell,
) {
  return [
    at,
    name,
    code,
    '社会服务机构',
    '广州市',
    null,
    county,
    village,
    '否',
    `结对帮扶协议〔2025〕${at}号`,
    signed,
    ends,
    ways,
    money,
  ];
}

async function somePairs({ actor }: Context) {
  const found: { creditCode: string; village: string }[] = [];
  for await (const { values } of walkPairings(
    actor,
    pairingFilter.parse({ standing: 'in-force', state: 'confirmed' }),
    today,
  )) {
    if (values.creditCode !== '') found.push({ creditCode: values.creditCode, village: values.village });
    if (found.length === 2) break;
  }
  return found;
}
