import {
  agreeVisitWording,
  approveVisit,
  confirmVisit,
  correctVisit,
  disputeVisit,
  proposeVisitWording,
  returnVisit,
  saveVisit,
  submitVisit,
} from '@/db/commands/visit';
import { asOwner } from '@/db/owner';
import { departments, programmes } from '@/db/schema';
import { addDays, type PlainDate } from '@/domain/calendar';
import type { Cast } from '../cast';
import { Timeline } from './timeline';
import { type DemoVisit, visits } from './visit-list';

interface Ids {
  readonly programme: string;
  readonly gd: number;
  readonly gz: number;
}

/** Enters the visits of three years and does with each what its fate says, in the order of days. */
export async function payVisits(ownerUrl: string, cast: Cast): Promise<void> {
  const timeline = new Timeline();
  const ids = await asOwner(ownerUrl, async (tx) => {
    const [programme] = await tx.select({ slug: programmes.slug }).from(programmes).orderBy(programmes.id);
    const sides = await tx.select({ id: departments.id, code: departments.code }).from(departments);
    const idOf = (code: string) => sides.find((side) => side.code === code)?.id ?? 0;
    return { programme: programme?.slug ?? '', gd: idOf('gd'), gz: idOf('gz') };
  });
  for (const visit of visits) pay(timeline, cast, visit, ids);
  await timeline.run();
}

function pay(timeline: Timeline, cast: Cast, visit: DemoVisit, ids: Ids): void {
  const { from, on, days, fate, ...rest } = visit;
  const other = from === 'gd' ? 'gz' : 'gd';
  const content = {
    ...rest,
    fromId: ids[from],
    startsOn: on,
    endsOn: addDays(on, days - 1),
    evidence: fate === 'draft' ? '' : '出访通知、参加人员名单',
  };
  const ref = { id: 0, version: 0 };
  const at = (after: number, run: (day: PlainDate) => Promise<unknown>) =>
    timeline.at(addDays(content.endsOn, after), async (day) => {
      await run(day);
      ref.version += 1;
    });
  const enter = fate === 'draft' ? -20 : 2;
  at(enter, async (day) => {
    const { ids: added } = await saveVisit(cast(`${from}-staff`, day), {
      ...content,
      programme: ids.programme,
    });
    ref.id = added[0] ?? 0;
  });
  if (fate === 'draft') return;
  at(2, (day) => submitVisit(cast(`${from}-staff`, day), ref));
  if (fate === 'submitted') return;
  if (fate === 'returned') {
    at(3, (day) =>
      returnVisit(cast(`${from}-reviewer`, day), { ref, reason: '请补充互访成果，附参加人员名单。' }),
    );
    return;
  }
  at(3, (day) => approveVisit(cast(`${from}-reviewer`, day), ref));
  if (fate === 'approved') return;
  if (fate === 'official' || fate === 'corrected') {
    at(6, (day) => confirmVisit(cast(`${other}-reviewer`, day), ref));
    if (fate === 'corrected') correct(timeline, cast, visit, content, ref);
    return;
  }
  const headcount = content.headcount - 2;
  const counted = { ...content, headcount, reason: '按接待名单核对，随行记者不计入。' };
  at(6, (day) => disputeVisit(cast(`${other}-reviewer`, day), { ref, ...counted }));
  if (fate === 'disputed') return;
  const middle = { ...content, headcount: headcount + 1, reason: '一名记者列入正式名单，应当计入。' };
  at(9, (day) => proposeVisitWording(cast(`${from}-reviewer`, day), { ref, ...middle }));
  if (fate === 'agreed') at(11, (day) => agreeVisitWording(cast(`${other}-reviewer`, day), ref));
}

/** The number of people was wrong, and both sides put it right. */
function correct(
  timeline: Timeline,
  cast: Cast,
  { from }: DemoVisit,
  content: Parameters<typeof saveVisit>[1],
  official: { readonly id: number; readonly version: number },
): void {
  const other = from === 'gd' ? 'gz' : 'gd';
  timeline.at('2024-07-02', async (day) => {
    const staff = cast(`${from}-staff`, day);
    const { ids } = await correctVisit(staff, { ref: official, reason: '漏计随行的两名处室负责同志。' });
    const id = ids[0] ?? 0;
    await saveVisit(staff, { ...content, headcount: 14, id, version: 1 });
    await submitVisit(staff, { id, version: 2 });
    await approveVisit(cast(`${from}-reviewer`, day), { id, version: 3 });
    await confirmVisit(cast(`${other}-reviewer`, day), { id, version: 4 });
  });
}
