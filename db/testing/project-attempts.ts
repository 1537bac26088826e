import type { Context, Outcome } from '@/db/command';
import {
  agreeProjectWording,
  approveProject,
  confirmProject,
  correctProject,
  discardProject,
  disputeProject,
  proposeProjectWording,
  returnProject,
  saveProject,
  submitProject,
  withdrawProject,
} from '@/db/commands/project';
import { countProject } from '@/db/commands/project-count';
import { noteProject, strikeProjectEvent } from '@/db/commands/project-event';
import {
  planMilestone,
  reachMilestone,
  strikeMilestone,
  tieMilestone,
} from '@/db/commands/project-milestone';
import type { CommandOn } from './attempts';
import type { ProjectTestRecord } from './project-records';

export type ProjectCommand = CommandOn<'project'>;
type Attempt = (context: Context, record: ProjectTestRecord) => Promise<Outcome>;

const reason = '与签到表核对后提出';
const ref = ({ id, version }: ProjectTestRecord) => ({ id, version });
const content = ({ leadId, partnerId, regionId }: ProjectTestRecord, children: string) => ({
  ...{
    leadId,
    partnerId,
    regionId,
    kind: 'child-care' as const,
    name: '童心阅读角',
    field: 'children' as const,
  },
  ...{ startsOn: '2025-01-10', endsOn: '2025-12-31', fundraising: 'directed' as const },
  ...{ budgetFirstFen: '10', children, summary: '建立阅读角' },
});

const milestone = (record: ProjectTestRecord) => ({ ref: ref(record), milestoneId: record.milestoneId });

/** Each command as a person would give it who sees the project as it stands. */
export const projectAttempts: Record<ProjectCommand, Attempt> = {
  'project.save': (context, record) =>
    saveProject(context, {
      ...content(record, '410'),
      ...ref(record),
      programme: record.programme,
      isAnother: 'on',
    }),
  'project.discard': (context, record) => discardProject(context, ref(record)),
  'project.submit': (context, record) => submitProject(context, ref(record)),
  'project.withdraw': (context, record) => withdrawProject(context, ref(record)),
  'project.correct': (context, record) => correctProject(context, { ref: ref(record), reason }),
  'project.approve': (context, record) => approveProject(context, ref(record)),
  'project.return': (context, record) => returnProject(context, { ref: ref(record), reason }),
  'project.confirm': (context, record) => confirmProject(context, ref(record)),
  'project.dispute': (context, record) =>
    disputeProject(context, { ...content(record, '430'), ref: ref(record), reason }),
  'project.propose': (context, record) =>
    proposeProjectWording(context, { ...content(record, '440'), ref: ref(record), reason }),
  'project.agree': (context, record) => agreeProjectWording(context, ref(record)),
  'project.note': (context, record) =>
    noteProject(context, {
      ...{ ref: ref(record), kind: 'disclosed', happenedOn: '2025-03-31', title: '一季度进展' },
    }),
  'project.strike': (context, record) =>
    strikeProjectEvent(context, { ref: ref(record), eventId: record.eventId, reason }),
  'project.plan': (context, record) =>
    planMilestone(context, { ref: ref(record), title: '中期评估', dueOn: '2025-10-31' }),
  'project.reach': (context, record) =>
    reachMilestone(context, { ...milestone(record), doneOn: '2025-03-31', note: '' }),
  'project.tie': (context, record) =>
    tieMilestone(context, { ...milestone(record), files: { [`f${record.fileId}`]: 'on' } }),
  'project.drop': (context, record) => strikeMilestone(context, { ...milestone(record), reason }),
  'project.count': (context, record) =>
    countProject(context, { ref: ref(record), countedOn: '2025-06-30', raisedFen: '3' }),
};
