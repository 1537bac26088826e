import { expect, type Page } from '@playwright/test';
import { areaSlugs } from '../db/seed/area-slugs';
import { enterFlow, makeOfficial } from './flow';
import { decide, hold, settle } from './meeting';
import { sides, sightsOf, visit } from './pages';
import { pairAndAct } from './pairing';
import { fillSheet, type Filled } from './sheet';
import { heavy, rowOf, test } from './test';
import { openStation } from './station';
import { trainAndTravel } from './training';
import { payVisit } from './visit';
import { worlds } from './worlds';

test.use({ baseURL: worlds.bare });
test.describe.configure({ mode: 'serial' });

const sheets = ['2025-12', '2025-Q4', '2025'];
for (const side of sides) {
  const title = `with only the plan loaded every page of ${side} stands and says that nothing is there`;
  test(title, { tag: heavy }, async ({ as }) => {
    // What is filed, issued or sent does not exist yet.
    const sights = sightsOf(side).filter(
      ({ name }) =>
        !/^(reading|meeting|resolution|notice|letter|visit|organisation|pairing|activity|training|station|project|trust|flow|match|ledger)(-|$)|not-found|login/.test(
          name,
        ),
    );
    for (const role of ['leader', 'supervisor', 'reviewer', 'staff'] as const) {
      const page = await as(`${side}-${role}`);
      for (const sight of sights.filter(({ login }) => login === `${side}-${role}`)) {
        await visit(page, sight);
        await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/没有找到|没有正常打开/);
        expect(await page.getByRole('main').innerText(), sight.name).not.toMatch(
          /NaN|undefined|null|Infinity/,
        );
      }
    }
    const page = await as(`${side}-leader`);
    await expect(page.getByText('0/38 项')).toBeVisible();
    await expect(page.getByText('没有在途的填报值')).toBeVisible();
    await expect(rowOf(page, '2. 能力提升').first()).toContainText('未填报');
    await page.goto('/areas/capacity');
    await expect(rowOf(page, '2.1.4 授课专家')).toContainText('未填报—————');
    await page.goto('/targets');
    await expect(page.getByText('没有待批准的目标值')).toBeVisible();
    await expect(rowOf(page, '2.1.1 培训班次')).toContainText('未商定');
  });
}

const everyFact =
  'one fact per indicator, entered, reviewed and confirmed, is seen on its area and on the overview';
test(everyFact, { tag: heavy }, async ({ as }) => {
  test.setTimeout(300_000);
  const entered: Record<(typeof sides)[number], Map<string, Filled>> = { gd: new Map(), gz: new Map() };
  // What one side entered and the other confirmed is locked in the other's sheet.
  for (const [side, other] of [sides, sides.toReversed()] as [Side, Side][]) {
    const staff = await as(`${side}-staff`);
    for (const period of sheets) {
      for (const line of await fillSheet(staff, period)) entered[side].set(line.indicator, line);
    }
    await decideAll(await as(`${side}-reviewer`), '待我审核', '审核通过所选');
    await decideAll(await as(`${other}-reviewer`), '待我互认', '互认所选');
  }

  const meeting = await hold(as, { series: '首次联席会议', number: 1, on: '2025-12-20' });
  const host = await as('gd-staff');
  await host.goto(meeting);
  await decide(host, { text: '建立联络员制度', due: '2025年底前' });
  await settle(as, meeting);
  await payVisit(as, 'gd', '2025-12-22');
  await payVisit(as, 'gz', '2025-12-23');
  await pairAndAct(as, { signedOn: '2025-10-08', heldOn: '2025-12-01' });
  await openStation(as, '演示站', '2025-12-03');
  for (const [side, stage, on] of payments) {
    const page = await as(`${side}-staff`);
    await enterFlow(page, '演示村', { stage, amount: '12000', on });
    await makeOfficial(as, side, page);
  }
  for (const side of sides) await trainAndTravel(as, side, '2025-12-10');
  for (const [indicator, shown] of [...fromLedgers, ...sharedOfEmptyLedgers])
    entered.gd.set(indicator, { indicator, shown });
  for (const [indicator, shown] of [...ofEachSide, ...ofEmptyLedgers])
    for (const side of sides) entered[side].set(indicator, { indicator, shown });
  entered.gd.set(paid.indicator, paid);
  for (const [indicator, shown] of ofGuizhou) entered.gz.set(indicator, { indicator, shown });

  const leader = await as('gz-leader');
  const shown = await readAreas(leader);
  expect(shown.size).toBe(122);
  for (const [indicator, { gd, gz, total }] of shown) {
    if (indicator === withoutShare) {
      expect([gd, gz, total]).toEqual(['—', '—', '—']);
      continue;
    }
    const isShared = gd === '互认';
    const [fromGd, fromGz] = [entered.gd.get(indicator), entered.gz.get(indicator)];
    expect(fromGd ?? fromGz, indicator).toBeDefined();
    if (fromGd) expect(isShared ? total : gd, indicator).toMatch(fromGd.shown);
    if (fromGz) expect(isShared ? total : gz, indicator).toMatch(fromGz.shown);
  }

  await leader.goto('/');
  await expect(leader.getByText('37/38 项')).toBeVisible();
  // Nothing was recognised as a brand by both.
  await expect(leader.getByRole('region', { name: '尚无正式数的条款' })).toContainText('7.2');
  for (const area of [1, 2, 3, 4, 5, 6, 7, 8]) {
    // An empty ledger is no deed of a side.
    const of = [...shown].filter(([indicator]) => indicator.startsWith(`${area}.`) && !empty.has(indicator));
    const official = sides.map(
      (side) => of.filter(([indicator, row]) => row.gd === '互认' || entered[side].has(indicator)).length,
    );
    const cells = rowOf(leader, `${area}. `).getByRole('cell');
    await expect(cells.nth(3)).toHaveText(new RegExp(`^${official[0] ?? 0} 项`));
    await expect(cells.nth(4)).toHaveText(new RegExp(`^${official[1] ?? 0} 项`));
  }
});

/**
 * What the ledgers make of one meeting with one decision that is not closed yet, a visit each way, and one pairing of an
 * organisation with a village of deep poverty in a key county, with one activity, one with an organisation and one with a
 * station, and what both sides learnt together on two tours.
 */
const fromLedgers = [
  ['1.1.1 粤方厅领导赴黔互访', /^1 次/],
  ['1.1.2 黔方厅领导赴粤互访', /^1 次/],
  ['1.1.3 其中主要负责同志率队', /^2 次/],
  ['1.2.1 联席会议', /^1 次/],
  ['1.3.1 议定事项', /^1 项/],
  ['1.3.2 到期议定事项销号率', /^0\.0 ?%/],
  ['3.2.1 社会组织协作关系', /^1 对/],
  ['3.2.2 参与协作的社会组织', /^2 家/],
  ['3.3.1 社会组织与村结对', /^1 对/],
  ['3.3.2 结对的原深度贫困村', /^1 个/],
  ['3.3.3 覆盖国家重点帮扶县', /^1 个/],
  ['3.3.4 结对帮扶资金', /^1\.25 万元/],
  ['3.3.5 结对帮扶物资折价', /^0\.30 万元/],
  ['3.3.6 近半年有活动的结对占比', /^100\.0 ?%/],
  ['3.3.7 双方确认的结对占比', /^100\.0 ?%/],
  ['3.10.3 粤黔结对站点', /^1 个/],
  ['2.3.3 干部覆盖领域', /^1 个/],
  ['2.4.2 人才覆盖领域', /^1 个/],
] as const;

/** Of each side one course with ten of its own people and thirty of the other, one tour, and one supervision of a station. */
const ofEachSide = [
  ['2.1.1 培训班次', /^1 期/],
  ['2.1.2 参训人次', /^40 人次/],
  ['2.1.3 培训学时', /^8\.0 学时/],
  ['2.2.1 结业（取证）率', /^95\.0 ?%/],
  ['2.2.2 学员满意度', /^95\.0 ?%/],
  ['2.3.1 考察学习批次', /^1 批/],
  ['2.3.2 民政干部人次', /^9 人次/],
  ['2.4.1 专业人才人次', /^6 人次/],
  ['3.9.2 督导走访', /^1 次/],
] as const;

/** Projects and trusts have ledgers and nothing in them here: none, which is not unreported; of no disclosures there is no share. */
const ofEmptyLedgers = [
  ['3.7.1 在实施的慈善项目', /^0/],
  ['3.7.2 项目预算', /^0/],
  ['3.7.3 项目募集收入', /^0/],
  ['3.7.5 项目受益人次', /^0/],
  ['3.8.1 存续慈善信托', /^0/],
  ['3.8.2 信托规模', /^0/],
  ['3.8.4 信托余额', /^0/],
] as const;
const sharedOfEmptyLedgers = [
  ['7.2.1 认定的品牌项目', /^0/],
  ['7.2.2 品牌项目覆盖县', /^0/],
  ['7.2.3 品牌项目服务儿童', /^0/],
] as const;
const empty: ReadonlySet<string> = new Set(
  [...ofEmptyLedgers, ...sharedOfEmptyLedgers].map(([indicator]) => indicator),
);
const withoutShare = '3.7.6 按时信息公开率';

/** What one pairing is given, by the side whose word each is. */
const payments = [
  ['gd', '承诺', '2025-12-04'],
  ['gd', '拨付', '2025-12-05'],
  ['gz', '到账', '2025-12-08'],
] as const;
const paid = { indicator: '3.4.1 粤方拨付慈善资金', shown: /^1\.20 万元/ };

const ofGuizhou = [
  ['3.4.2 黔方到账慈善资金', /^1\.20 万元/],
  ['3.10.1 建成站点', /^1 个/],
  ['3.10.4 站点工作人员', /^3 人/],
  ['3.10.5 工作人员持证率', /^66\.7 ?%/],
  ['3.10.6 站点志愿者', /^60 人/],
  ['3.10.7 站点服务人次', /^240 人次/],
] as const;

type Side = (typeof sides)[number];

/** Ticks all that waits under the heading and decides it at once. */
async function decideAll(page: Page, list: string, send: string): Promise<void> {
  await page.goto('/readings');
  const form = page.getByRole('form', { name: list });
  await form.getByLabel('全选').check();
  await form.getByRole('button', { name: send }).click();
  await expect(form).toHaveCount(0);
}

interface AreaLine {
  readonly gd: string;
  readonly gz: string;
  readonly total: string;
}

/** What the areas' pages say of the year, by indicator. */
async function readAreas(page: Page): Promise<Map<string, AreaLine>> {
  const found = new Map<string, AreaLine>();
  for (const slug of areaSlugs) {
    await page.goto(`/areas/${slug}`);
    const rows = await page
      .getByRole('table', { name: /的指标$/ })
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((row) => ({
          indicator: row.querySelector('th a')?.textContent ?? '',
          cells: [...row.querySelectorAll('td')].map((cell) => cell.textContent),
        })),
      );
    for (const { indicator, cells } of rows) {
      const [, gd = '', gz = '', total = ''] = cells;
      found.set(indicator, { gd, gz, total });
    }
  }
  return found;
}
