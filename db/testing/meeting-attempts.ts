import type { Context, Outcome } from '@/db/command';
import { addAgendaItem, addAttendee, removeAgendaItem, removeAttendee } from '@/db/commands/meeting/agenda';
import { draftMinutes, publishMeeting, returnMinutes, signMinutes } from '@/db/commands/meeting/minutes';
import { changeMeeting, holdMeeting, planMeeting } from '@/db/commands/meeting/plan';
import {
  assignHalves,
  claimHalf,
  confirmHalf,
  receiveHalves,
  rejectHalf,
  reportProgress,
  sendBackHalf,
  verifyHalves,
  withdrawClaim,
} from '@/db/commands/resolution/act';
import { askExtension } from '@/db/commands/resolution/extension';
import { agreeExtension, declineExtension } from '@/db/commands/resolution/extension-answer';
import { importResolutions } from '@/db/commands/resolution/import';
import { changeResolution, recordResolution } from '@/db/commands/resolution/record';
import { removeResolution } from '@/db/commands/resolution/remove';
import type { CommandOn } from './attempts';
import type { MeetingTestRecord } from './meeting-records';

/** The commands on meetings and resolutions. */
export type MeetingCommand = CommandOn<'meeting' | 'resolution'>;
type Attempt = (context: Context, record: MeetingTestRecord, units: Units) => Promise<Outcome>;

/** Ids that forms offer. */
export interface Units {
  readonly areaId: number;
  readonly leads: number[];
}

let tried = 0;
const about = () => {
  tried += 1;
  return {
    series: `专题会议${tried}`,
    number: 1,
    plannedOn: '2025-11-20',
    place: '贵阳',
    chair: '龙启明',
  };
};
const why = '与会议记录核对后提出';
const half = ({ halfId, halfVersion }: MeetingTestRecord) => ({ id: halfId, version: halfVersion });
const whole = (record: MeetingTestRecord) => ({
  ...half(record),
  resolutionVersion: record.resolutionVersion,
});
const resolution = (record: MeetingTestRecord) => ({
  id: record.resolutionId,
  version: record.resolutionVersion,
});
const meeting = (record: MeetingTestRecord) => ({ id: record.meetingId, version: record.meetingVersion });
const text = ({ minutesId, contentHash }: MeetingTestRecord) => ({ minutesId, contentHash });
const decision = ({ areaId, leads }: Units) => {
  tried += 1;
  return { areaId, leads, text: `议定事项 ${tried}`, due: '2025-12-31', expectedResult: '形成制度' };
};

/** Each command as a person would give it who sees the record as it stands. */
export const meetingAttempts: Record<MeetingCommand, Attempt> = {
  'meeting.plan': (context) => planMeeting(context, { programme: 'guangdong-guizhou-2023', ...about() }),
  'meeting.change': (context, record) => changeMeeting(context, { ...meeting(record), ...about() }),
  'meeting.hold': (context, record) => holdMeeting(context, { ...meeting(record), heldOn: '2025-05-20' }),
  'agenda.add': (context, { meetingId }, { leads }) =>
    addAgendaItem(context, { meetingId, title: `议题 ${(tried += 1)}`, ownerId: leads[0] }),
  'agenda.remove': (context, { agendaItemId }) => removeAgendaItem(context, { id: agendaItemId }),
  'attendee.add': (context, { meetingId }) =>
    addAttendee(context, { meetingId, name: `参会人 ${(tried += 1)}`, duty: '处长', presence: 'present' }),
  'attendee.remove': (context, { attendeeId }) => removeAttendee(context, { id: attendeeId }),
  'minutes.draft': (context, record) =>
    draftMinutes(context, { ...meeting(record), opening: '导语', heard: '听取', demands: '要求' }),
  'minutes.sign': (context, record) => signMinutes(context, text(record)),
  'minutes.return': (context, record) => returnMinutes(context, { ...text(record), reason: why }),
  'meeting.publish': (context, record) =>
    publishMeeting(context, { ...meeting(record), documentNumber: '粤黔民协〔2025〕1号' }),
  'resolution.record': (context, { meetingId }, units) =>
    recordResolution(context, { meetingId, ...decision(units) }),
  'resolution.import': (context, { meetingId }, units) => {
    const { due, ...row } = decision(units);
    const table = {
      id: null,
      supporting: '',
      dueOn: due,
      isOpenEnded: false,
      progress: '',
      state: 'received' as const,
    };
    return importResolutions(context, { meetingId, rows: [{ ...row, ...table }] });
  },
  'resolution.change': (context, record, units) =>
    changeResolution(context, { ...resolution(record), ...decision(units) }),
  'resolution.remove': (context, record) => removeResolution(context, resolution(record)),
  'resolution.assign': (context, record) => assignHalves(context, { refs: [half(record)] }),
  'resolution.receive': (context, record) => receiveHalves(context, { refs: [half(record)] }),
  'resolution.report': (context, record) =>
    reportProgress(context, { ...half(record), text: '已开展两次', percent: 40 }),
  'resolution.claim': (context, record) =>
    claimHalf(context, { ...half(record), text: '已完成', evidence: '文件' }),
  'resolution.withdraw': (context, record) => withdrawClaim(context, half(record)),
  'resolution.verify': (context, record) => verifyHalves(context, { refs: [half(record)] }),
  'resolution.send-back': (context, record) => sendBackHalf(context, { ...half(record), reason: why }),
  'resolution.confirm': (context, record) => confirmHalf(context, whole(record)),
  'resolution.reject': (context, record) => rejectHalf(context, { ...whole(record), reason: why }),
  'extension.ask': (context, record) =>
    askExtension(context, { ...resolution(record), dueOn: '2026-06-30', reason: why }),
  'extension.agree': (context, record) => agreeExtension(context, resolution(record)),
  'extension.decline': (context, record) => declineExtension(context, { ...resolution(record), reason: why }),
};
