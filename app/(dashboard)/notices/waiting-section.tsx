import { randomUUID } from 'node:crypto';
import { NoticeTable } from '@/components/notice/notice-table';
import { BatchForm } from '@/components/ui/batch-form';
import { Section } from '@/components/ui/section';
import type { NoticesPage } from '@/db/queries/notice-list';
import { noticeLevelWords } from '@/domain/notice';
import { dateText } from '@/domain/phrase';
import { receive } from './actions';

/** What waits for the person: to sign for, to answer, and for who issues them, what nobody answered in time. */
export function WaitingSection({ toReceive, toAnswer, overdue }: NoticesPage['waiting']) {
  return (
    <>
      {toReceive.length === 0 ? null : (
        <Section id="to-receive" title="待我签收" lead="可以逐份打开核对要求和时限，再签收。">
          <BatchForm
            caption="待我签收"
            action={receive}
            submit="签收所选"
            formKey={randomUUID()}
            lines={toReceive.map((notice) => ({
              id: notice.id,
              version: notice.version,
              href: `/notices/${notice.id}`,
              label: `${notice.number} ${notice.matter}`,
              about: `${noticeLevelWords[notice.level]} · ${notice.unit}`,
              figure: `时限 ${dateText(notice.dueOn)}`,
              note: notice.isOverdue ? notice.sentence : null,
            }))}
          />
        </Section>
      )}
      {toAnswer.length === 0 ? null : (
        <Section id="to-answer" title="待我答复" lead="打开后在该单页面答复。">
          <NoticeTable caption="待我答复" lines={toAnswer} />
        </Section>
      )}
      {overdue.length === 0 ? null : (
        <Section
          id="overdue"
          title="逾期未答复"
          lead="时限已过仍未答复的，可以升级：交办单升级为催办单，催办单升级为督办单。"
        >
          <NoticeTable caption="逾期未答复" lines={overdue} />
        </Section>
      )}
    </>
  );
}
