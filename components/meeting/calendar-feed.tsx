import type { FormAction } from '@/components/ui/form-state';
import { TextForm } from '@/components/ui/text-form';
import styles from './calendar-feed.module.css';

interface CalendarFeedProps {
  /** The person's own address; null where they have none. */
  readonly feed: { readonly id: number; readonly address: string } | null;
  readonly subscribe: FormAction;
  readonly end: FormAction;
  readonly formKey: string;
}

/** The private address for one's own calendar: shown to its person alone, made and ended by them. */
export function CalendarFeed({ feed, subscribe, end, formKey }: CalendarFeedProps) {
  if (feed === null) {
    return (
      <TextForm
        id="subscribe"
        action={subscribe}
        formKey={formKey}
        label="订阅会议日历"
        submit="生成订阅地址"
        hidden={{}}
      />
    );
  }
  return (
    <>
      <p>
        <label className={styles.address}>
          您的订阅地址
          <input readOnly value={feed.address} />
        </label>
      </p>
      <p className="soft">
        在手机或电脑的日历中选择“通过网址订阅”，粘贴上面的地址。持有地址的人都能看到会议安排，请勿转发。
      </p>
      <TextForm
        id="end"
        action={end}
        formKey={formKey}
        label="停用订阅地址"
        submit="停用地址"
        tone="secondary"
        hidden={{ id: feed.id }}
      />
    </>
  );
}
