import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type LoadedPlan, loadPlan } from '@/db/commands/plan/load';
import { asOwner } from '@/db/owner';
import { checkPlanFile } from './plan-check';

/** The plan this product starts from. */
export const firstPlan = new URL('../plans/guangdong-guizhou-2023.yaml', import.meta.url).pathname;

/** Checks the file and loads it as the owner of the tables; null with the lines to print when the file has faults. */
export async function loadPlanFile(
  ownerUrl: string,
  file: string,
): Promise<{ loaded: LoadedPlan | null; lines: string[] }> {
  const { plan, lines } = await checkPlanFile(file);
  if (!plan) return { loaded: null, lines };
  const hash = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  const loaded = await asOwner(ownerUrl, (tx) => loadPlan(tx, plan, hash));
  return { loaded, lines: [sentence(file, loaded)] };
}

function sentence(file: string, { isNew, revision, added, changed, retired }: LoadedPlan): string {
  if (!isNew) return `${file}：与已装载的第 ${revision} 版相同，未作改动。`;
  const gone = retired.length > 0 ? `（${retired.join('、')}；已填报的数保留）` : '';
  return `${file}：已装载为第 ${revision} 版，新增 ${added.length} 项、修改 ${changed.length} 项、停用 ${retired.length} 项${gone}。`;
}
