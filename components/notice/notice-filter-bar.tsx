import { ChoiceFilter } from '@/components/ui/choice-filter';
import { noticeLevels, noticeLevelWords } from '@/domain/notice';
import { type NoticeFilter, noticeViews, noticeViewWords } from '@/domain/notice-filter';

interface NoticeFilterBarProps {
  readonly filter: NoticeFilter;
  readonly units: readonly { readonly id: number; readonly name: string }[];
}

/** Which notices are shown; in the address, so that a view can be sent to somebody. */
export function NoticeFilterBar({ filter, units }: NoticeFilterBarProps) {
  return (
    <ChoiceFilter
      path="/notices"
      label="筛选督办"
      fields={[
        {
          name: 'level',
          label: '类别',
          value: filter.level,
          options: noticeLevels.map((level) => ({ value: level, word: noticeLevelWords[level] })),
        },
        {
          name: 'state',
          label: '状态',
          value: filter.state,
          options: noticeViews.map((view) => ({ value: view, word: noticeViewWords[view] })),
        },
        {
          name: 'unit',
          label: '责任单位',
          value: filter.unit,
          options: units.map(({ id, name }) => ({ value: id, word: name })),
        },
      ]}
    />
  );
}
