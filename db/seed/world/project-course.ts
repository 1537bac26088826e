import { noteProject } from '@/db/commands/project-event';
import { addDays, addMonths, type PlainDate } from '@/domain/calendar';
import type { ProjectEventKind } from '@/domain/project-life';
import type { Cast } from '../cast';
import type { Login } from '../people';
import { lastDay } from './filing';
import type { DemoProject } from './project-list';

export interface DemoEvent {
  readonly on: PlainDate;
  readonly run: (
    cast: Cast,
    ref: { readonly id: number; readonly version: number },
    day: PlainDate,
  ) => Promise<unknown>;
}

const titles: Partial<Record<ProjectEventKind, string>> = {
  started: '协议签订，首批资金到位',
  disclosed: '项目进展和收支情况',
  'disclosed-in-full': '项目全部收支和受益情况',
  finished: '按协议完成全部内容',
  evaluated: '第三方评估，等次为良好',
  stopped: '合作方变更，项目终止',
  recognised: '认定为协作品牌项目',
  withdrawn: '撤销品牌项目认定',
  audit: '年度专项审计，无保留意见',
  risk: '物价上涨，预算可能不足',
};

/** What happened to the project up to the demo's last day, by the course that it took. */
export function eventsOf(project: DemoProject): DemoEvent[] {
  const { on, until, course, lead, brand } = project;
  if (course === 'planned') return [];
  const events: DemoEvent[] = [];
  const say = (kind: ProjectEventKind, day: PlainDate, by: Login = `${lead}-staff`, note = '') => {
    if (day > lastDay) return;
    const run: DemoEvent['run'] = (cast, ref, today) =>
      noteProject(cast(by, today), {
        ...{ ref: { ...ref }, kind, happenedOn: day, note, title: titles[kind] ?? kind },
        document: kind.startsWith('disclosed') ? '演示信息公开平台' : '',
      });
    events.push({ on: addDays(day, 3), run });
  };
  const ended =
    course === 'stopped' ? addMonths(on, 7) : course === 'in-time' || course === 'late' ? null : until;
  say('started', on);
  const last = ended ?? lastDay;
  // Each six days before it is due; who is late stopped half a year ago.
  const next = (day: PlainDate) => addDays(addMonths(day, 3), -6);
  for (let day = next(on); day <= last; day = next(day)) {
    if (course === 'late' && day > addMonths(lastDay, -6)) break;
    say('disclosed', day);
  }
  if (course === 'finished' || course === 'evaluated') say('finished', until);
  if (course === 'stopped') {
    const note = '合作茶厂停产，双方商定终止；余款已退回原账户。';
    say('stopped', last, undefined, note);
  }
  if (course === 'evaluated') {
    say('disclosed-in-full', addDays(until, 40));
    say('evaluated', addDays(until, 60));
  }
  say('audit', addMonths(on, 9), 'gz-staff');
  if (course === 'late') say('risk', addMonths(on, 10), 'gd-staff');
  if (brand) say('recognised', addMonths(on, 6), 'gd-staff');
  if (brand && brand !== 'one') say('recognised', addDays(addMonths(on, 6), 10), 'gz-staff');
  if (brand === 'withdrawn') say('withdrawn', addMonths(on, 8), 'gz-staff');
  return events.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}
