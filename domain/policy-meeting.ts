import { entryOf, isDepartmentReviewer, isDepartmentStaff, isParty, type Rule } from './policy-rule';

const meeting = entryOf('meeting');

const hostStaff: Rule<'meeting'> = (actor, subject) =>
  isDepartmentStaff(actor) && isParty(actor, subject) && actor.departmentId === subject.hostId;

const anyStaff: Rule<'meeting'> = (actor, subject) => isDepartmentStaff(actor) && isParty(actor, subject);

/** 会签: whoever drafted the text does not sign it. */
const otherThanDrafter: Rule<'meeting'> = (actor, subject) =>
  isDepartmentReviewer(actor) && isParty(actor, subject) && actor.accountId !== subject.draftedBy;

export const meetingPolicy = {
  'meeting.plan': meeting('会议由主办方民政厅填报人筹备，请联系本厅填报人。', hostStaff),
  'meeting.change': meeting('会议由主办方民政厅填报人修改，请联系主办方。', hostStaff),
  'meeting.hold': meeting('会议由主办方民政厅填报人登记召开，请联系主办方。', hostStaff),
  'agenda.add': meeting('议题由两厅填报人提出，请联系本厅填报人。', anyStaff),
  'agenda.remove': meeting('议题由提出的一方撤下，请联系本厅填报人。', anyStaff),
  'attendee.add': meeting('参会人员由两厅填报人各自登记，请联系本厅填报人。', anyStaff),
  'attendee.remove': meeting('参会人员由登记的一方删除，请联系本厅填报人。', anyStaff),
  'minutes.draft': meeting('纪要由主办方民政厅填报人起草，请联系主办方。', hostStaff),
  'minutes.sign': meeting('纪要由两厅审核人会签，起草人不能会签自己起草的纪要。', otherThanDrafter),
  'minutes.return': meeting('纪要由两厅审核人会签，起草人不能退回自己起草的纪要。', otherThanDrafter),
  'meeting.publish': meeting(
    '纪要由主办方民政厅审核人印发，请联系主办方。',
    (actor, subject) =>
      isDepartmentReviewer(actor) && isParty(actor, subject) && actor.departmentId === subject.hostId,
  ),
} as const;
