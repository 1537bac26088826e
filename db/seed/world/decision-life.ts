import {
  assignHalves,
  claimHalf,
  confirmHalf,
  receiveHalves,
  rejectHalf,
  reportProgress,
  sendBackHalf,
  verifyHalves,
} from '@/db/commands/resolution/act';
import { askExtension } from '@/db/commands/resolution/extension';
import { agreeExtension, declineExtension } from '@/db/commands/resolution/extension-answer';
import { addDays, type PlainDate } from '@/domain/calendar';
import type { Cast } from '../cast';
import type { Side } from '../people';
import type { DecisionFate } from './decision';
import type { Timeline } from './timeline';

export interface Decided {
  readonly fate: DecisionFate;
  readonly decidedOn: PlainDate;
  readonly due: PlainDate;
  /** As its people see it when they act. */
  readonly half: (side: Side) => Promise<{ id: number; version: number; resolutionVersion: number }>;
  readonly whole: () => Promise<{ id: number; version: number }>;
}

const other = { gd: 'gz', gz: 'gd' } as const;
const sides = ['gd', 'gz'] as const;

/** What people do to a decision, each on a day of its own. */
function acts(timeline: Timeline, cast: Cast, { half, whole }: Decided) {
  return {
    assign: (side: Side, on: PlainDate) =>
      timeline.at(on, async (day) =>
        assignHalves(cast(`${side}-supervisor`, day), { refs: [await half(side)] }),
      ),
    receive: (side: Side, on: PlainDate) =>
      timeline.at(on, async (day) => receiveHalves(cast(`${side}-staff`, day), { refs: [await half(side)] })),
    report: (side: Side, on: PlainDate, percent: number, text: string) =>
      timeline.at(on, async (day) =>
        reportProgress(cast(`${side}-staff`, day), {
          ...(await half(side)),
          percent,
          text,
          evidence: '工作台账',
        }),
      ),
    claim: (side: Side, on: PlainDate) =>
      timeline.at(on, async (day) =>
        claimHalf(cast(`${side}-staff`, day), {
          ...(await half(side)),
          text: '已完成并形成成果。',
          evidence: side === 'gd' ? '粤民函相关文件' : '黔民函相关文件',
        }),
      ),
    verify: (side: Side, on: PlainDate) =>
      timeline.at(on, async (day) =>
        verifyHalves(cast(`${side}-supervisor`, day), { refs: [await half(side)] }),
      ),
    sendBack: (side: Side, on: PlainDate, reason: string) =>
      timeline.at(on, async (day) =>
        sendBackHalf(cast(`${side}-supervisor`, day), { ...(await half(side)), reason }),
      ),
    confirm: (side: Side, on: PlainDate) =>
      timeline.at(on, async (day) => confirmHalf(cast(`${other[side]}-reviewer`, day), await half(side))),
    reject: (side: Side, on: PlainDate, reason: string) =>
      timeline.at(on, async (day) =>
        rejectHalf(cast(`${other[side]}-reviewer`, day), { ...(await half(side)), reason }),
      ),
    ask: (on: PlainDate, dueOn: PlainDate) =>
      timeline.at(on, async (day) =>
        askExtension(cast('gz-staff', day), {
          ...(await whole()),
          dueOn,
          reason: '需等待备案机关批复，预计下一季度办结。',
        }),
      ),
    agree: (side: Side, on: PlainDate) =>
      timeline.at(on, async (day) => agreeExtension(cast(`${side}-reviewer`, day), await whole())),
    decline: (side: Side, on: PlainDate, reason: string) =>
      timeline.at(on, async (day) =>
        declineExtension(cast(`${side}-reviewer`, day), { ...(await whole()), reason }),
      ),
  };
}

/** Puts on the timeline how far the decision goes, each step by whom it belongs to. */
export function follow(timeline: Timeline, cast: Cast, decided: Decided): void {
  const { fate, decidedOn, due } = decided;
  const { assign, receive, report, claim, verify, ...rest } = acts(timeline, cast, decided);
  if (fate === 'pending') return;
  for (const side of sides) assign(side, addDays(decidedOn, 12));
  if (fate === 'assigned') return;
  for (const side of sides) receive(side, addDays(decidedOn, 15));
  if (fate === 'received') return;
  report('gd', addDays(decidedOn, 18), 40, '已制定方案并组织实施。');
  report('gz', addDays(decidedOn, 20), 30, '已对接需求，正在推进。');
  const done = (side: Side, on: PlainDate) => {
    claim(side, on);
    verify(side, addDays(on, 3));
  };
  const confirmed = (side: Side, on: PlainDate) => {
    done(side, on);
    rest.confirm(side, addDays(on, 6));
  };
  const ways: Record<Exclude<DecisionFate, 'pending' | 'assigned' | 'received'>, () => void> = {
    closed: () => {
      confirmed('gd', addDays(due, -10));
      confirmed('gz', addDays(due, -8));
    },
    'closed-late': () => {
      confirmed('gd', addDays(due, -8));
      confirmed('gz', addDays(due, 24));
    },
    half: () => {
      confirmed('gd', addDays(due, -10));
      report('gz', addDays(due, 30), 70, '省内相关系统改造尚未完成。');
    },
    verified: () => {
      for (const side of sides) done(side, '2025-09-20');
    },
    claimed: () => {
      for (const side of sides) claim(side, '2025-09-24');
    },
    'sent-back': () => {
      claim('gd', '2025-06-20');
      rest.sendBack('gd', '2025-06-26', '佐证材料只有会议纪要，缺少开通通知，请补充。');
    },
    rejected: () => {
      done('gd', '2025-03-20');
      rest.reject('gd', '2025-03-28', '我方两个试点站点尚未验收，请核对后再报。');
    },
    extended: () => {
      rest.ask('2025-06-10', '2025-10-31');
      rest.agree('gz', '2025-06-11');
      rest.agree('gd', '2025-06-14');
    },
    'extension-asked': () => {
      rest.ask('2025-09-08', '2025-12-31');
      rest.agree('gz', '2025-09-09');
    },
    'extension-declined': () => {
      rest.ask('2025-09-08', '2025-12-31');
      rest.agree('gz', '2025-09-09');
      rest.decline('gd', '2025-09-11', '旅居旺季已到，请如期开通。');
    },
    working: () => report('gz', '2025-09-18', 60, '按计划推进，已开展两次对接。'),
  };
  ways[fate]();
}
