import { expect, type Page } from '@playwright/test';
import { standBy } from './fact';
import type { As } from './meeting';
import type { Side } from './pages';
import { said } from './test';

interface Typed {
  readonly kind: '专项培训' | '参观学习';
  readonly name: string;
  readonly topic: string;
  readonly on: string;
  /** What is typed into fields of these labels. */
  readonly counts: Readonly<Record<string, string>>;
}

export const trainingForm = (page: Page) => page.getByRole('form', { name: '登记培训' });

/** Fills the form of a new training, led by the side of whoever types, and saves it. */
export async function enterTraining(page: Page, { kind, name, topic, on, counts }: Typed): Promise<void> {
  await page.goto('/trainings');
  await page.getByRole('link', { name: '登记培训' }).click();
  const form = trainingForm(page);
  await form.getByLabel('类别').selectOption(kind);
  await form.getByLabel('班次名称').fill(name);
  await form.getByLabel(topic).check();
  await form.getByLabel('地点').fill('贵阳市');
  await form.getByLabel('开始日期').fill(on);
  await form.getByLabel('结束日期').fill(on);
  for (const [label, text] of Object.entries(counts)) await form.getByLabel(label).fill(text);
  await form.getByRole('button', { name: '暂存' }).click();
}

/** A course and a tour of the side, from the first word to the other side's. */
export async function trainAndTravel(as: As, side: Side, on: string): Promise<void> {
  const staff = await as(`${side}-staff`);
  const [own, other] = side === 'gd' ? ['粤方', '黔方'] : ['黔方', '粤方'];
  await enterTraining(staff, {
    ...{ kind: '专项培训', name: `${own}社工培训班`, topic: '社会工作', on },
    counts: {
      学时: '8',
      [`${own}实到人数`]: '10',
      [`${other}实到人数`]: '30',
      结业取证人数: '38',
      评价人数: '20',
      其中满意人数: '19',
    },
  });
  await agree(as, side, staff);
  await enterTraining(staff, {
    ...{ kind: '参观学习', name: `${own}考察学习`, topic: '养老服务', on },
    counts: {
      [`${own}实到人数`]: '15',
      [`${other}实到人数`]: '0',
      [`${own}民政干部`]: '9',
      [`${other}民政干部`]: '0',
      [`${own}专业人才`]: '6',
      [`${other}专业人才`]: '0',
    },
  });
  await agree(as, side, staff);
}

async function agree(as: As, side: Side, staff: Page): Promise<void> {
  await expect(said(staff, '状态')).toHaveText('暂存');
  await staff.getByRole('button', { name: '提交审核' }).click();
  await expect(said(staff, '状态')).toHaveText('已提交');
  await standBy(as, side, staff);
}
