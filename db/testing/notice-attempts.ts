import type { Context, Outcome } from '@/db/command';
import { answerNotice, receiveNotices } from '@/db/commands/notice/act';
import { issueNotice } from '@/db/commands/notice/issue';
import { changeLetter, draftLetter, sendLetter } from '@/db/commands/notice/letter';
import type { CommandOn } from './attempts';
import type { NoticeTestRecord } from './notice-records';

/** The commands on notices and letters. */
export type NoticeCommand = CommandOn<'notice' | 'letter'>;
type Attempt = (context: Context, record: NoticeTestRecord) => Promise<Outcome>;

const ref = ({ id, version }: NoticeTestRecord) => ({ id, version });

/** Each command as a person would give it who sees the record as it stands. */
export const noticeAttempts: Record<NoticeCommand, Attempt> = {
  'notice.issue': (context, { id, version, organisationId }) =>
    issueNotice(context, {
      organisationId,
      matter: '报送半年总结',
      demand: '请按时报送。',
      dueOn: '2025-10-20',
      previousId: id,
      previousVersion: version,
    }),
  'notice.receive': (context, record) => receiveNotices(context, { refs: [ref(record)] }),
  'notice.answer': (context, record) =>
    answerNotice(context, { ...ref(record), text: '已报送。', evidence: '报送函' }),
  'letter.draft': (context) => draftLetter(context, { programme: 'guangdong-guizhou-2023' }),
  'letter.change': (context, record) =>
    changeLetter(context, { ...ref(record), subject: '关于核对名单的函', body: '请予核对。' }),
  'letter.send': (context, record) => sendLetter(context, ref(record)),
};
