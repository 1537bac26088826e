import { Field } from '@/components/ui/field';
import { FilterBar } from '@/components/ui/filter-bar';
import { noticeLevels, noticeLevelWords } from '@/domain/notice';
import { type NoticeFilter, noticeViews, noticeViewWords } from '@/domain/notice-filter';

interface NoticeFilterBarProps {
  readonly filter: NoticeFilter;
  readonly units: readonly { readonly id: number; readonly name: string }[];
}

/** Which notices are shown; in the address, so that a view can be sent to somebody. */
export function NoticeFilterBar({ filter, units }: NoticeFilterBarProps) {
  const fields = [
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
  ];
  return (
    <FilterBar action="/notices" label="筛选督办" resetHref="/notices">
      {fields.map(({ name, label, value, options }) => (
        <Field key={name} id={`filter-${name}`} label={label}>
          {(control) => (
            <select {...control} name={name} defaultValue={value ?? ''}>
              <option value="">全部</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.word}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
    </FilterBar>
  );
}
