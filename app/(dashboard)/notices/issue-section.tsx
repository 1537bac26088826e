import { randomUUID } from 'node:crypto';
import { NoticeForm } from '@/components/notice/notice-form';
import { Section } from '@/components/ui/section';
import type { NoticeChoices } from '@/db/queries/notice-choices';
import { issue } from './actions';

/** The form for a first notice; further levels are issued on the page of the one that went unanswered. */
export function IssueSection({ units, ours }: NoticeChoices) {
  return (
    <Section
      id="issue"
      title="签发交办单"
      lead="发给本方单位，签发时自动编号；过期未答复的，再升级为催办单、督办单。"
    >
      <NoticeForm
        action={issue}
        formKey={randomUUID()}
        label="签发交办单"
        summary="填写交办单"
        units={units}
        resolutions={ours}
      />
    </Section>
  );
}
