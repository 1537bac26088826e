import { expect, type Page } from '@playwright/test';
import { standBy } from './fact';
import type { As } from './meeting';
import { said } from './test';

/**
 * Registers an organisation that helps, a village, an organisation and a station that are helped, each by its own side, pairs
 * them and logs one activity of the village, till both sides stand by all of it.
 */
export async function pairAndAct(
  as: As,
  { signedOn, heldOn }: { readonly signedOn: string; readonly heldOn: string },
): Promise<void> {
  const staff = await as('gd-staff');
  await register(staff, { name: '广东演示帮扶会', place: '广东省', kind: 'social-organisation' });
  await register(await as('gz-staff'), { name: '演示村', place: '榕江县', kind: 'village' });

  await register(await as('gz-staff'), {
    name: '贵州演示互助会',
    place: '贵州省',
    kind: 'social-organisation',
  });
  await register(await as('gz-staff'), { name: '演示站', place: '榕江县', kind: 'station' });
  await pair(as, staff, '演示村', signedOn);
  await pair(as, staff, '贵州演示互助会', signedOn);
  await pair(as, staff, '演示站', signedOn);

  await staff.goto('/activities/new');
  await staff.getByRole('link', { name: '广东演示帮扶会—演示村' }).click();
  const activity = staff.getByRole('form', { name: '登记活动' });
  await activity.getByLabel('活动日期').fill(heldOn);
  await activity.getByLabel('活动类型').selectOption('助学');
  await activity.getByLabel('活动内容').fill('发放助学金');
  await activity.getByLabel('资金（元）').fill('12500');
  await activity.getByLabel('物资折价（元）').fill('3000');
  await activity.getByLabel('受益人次').fill('25');
  await activity.getByRole('button', { name: '暂存' }).click();
  await agree(as, staff);
}

async function pair(as: As, staff: Page, receiver: string, signedOn: string): Promise<void> {
  await staff.goto(`/pairings/new?helperQ=广东演示帮扶会&receiverQ=${receiver}`);
  await staff.getByRole('main').getByRole('link', { name: '广东演示帮扶会' }).click();
  await staff.getByRole('main').getByRole('link', { name: receiver }).click();
  const pairing = staff.getByRole('form', { name: '登记结对' });
  await pairing.getByLabel('协议名称（文号）').fill('结对协议');
  await pairing.getByLabel('签约日期').fill(signedOn);
  await pairing.getByLabel('教育').check();
  await pairing.getByRole('button', { name: '暂存' }).click();
  await agree(as, staff);
}

interface Registered {
  readonly name: string;
  readonly place: string;
  readonly kind: 'social-organisation' | 'village' | 'station';
}

async function register(page: Page, { name, place, kind }: Registered): Promise<void> {
  await page.goto(`/organisations/new?kind=${kind}`);
  await page.getByLabel('名称').fill(name);
  await page.getByLabel(kind === 'social-organisation' ? '登记地' : '所在县（市、区）').selectOption(place);
  if (kind === 'village') await page.getByLabel('原深度贫困村').check();
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

/** Hands in the draft that is open, has it approved on its own side and confirmed by the other department. */
async function agree(as: As, staff: Page): Promise<void> {
  await expect(said(staff, '状态')).toHaveText('暂存');
  await staff.getByRole('button', { name: '提交审核' }).click();
  await expect(said(staff, '状态')).toHaveText('已提交');
  await standBy(as, 'gd', staff);
}
