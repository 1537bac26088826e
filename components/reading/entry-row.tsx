'use client';

import type { FormState } from '@/components/ui/form-state';
import type { Aggregation } from '@/domain/indicator';

export interface EntryLine {
  readonly indicatorId: number;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly note: string;
  readonly aggregation: Aggregation;
  readonly parts: readonly [string, string] | null;
  readonly version: number;
  /** Why it cannot be typed now, e.g. 已提交; null where it can. */
  readonly locked: string | null;
  readonly href: string | null;
  readonly shown: string;
  readonly previous: string;
  readonly lastYear: string;
  readonly target: string;
  readonly stateWord: string;
  readonly returnReason: string | null;
  /** Field texts as saved, overlaid by what was typed and not saved yet. */
  readonly texts: Readonly<Record<'value' | 'numerator' | 'denominator' | 'occurredOn' | 'note', string>>;
}

interface EntryRowProps {
  readonly line: EntryLine;
  readonly state: FormState;
}

/** One figure of the period: what is typed now between what stood before and what is aimed at. */
export function EntryRow({ line, state }: EntryRowProps) {
  const name = (field: string) => `entries.${line.indicatorId}.${field}`;
  const typed = (field: keyof EntryLine['texts']) => state.typed[name(field)] ?? line.texts[field];
  const error = Object.entries(state.fields).find(([field]) =>
    field.startsWith(`entries.${line.indicatorId}.`),
  )?.[1];
  const isEvent = line.aggregation === 'exists' || line.aggregation === 'at-least-once';
  const input = (field: keyof EntryLine['texts'], label: string) => (
    <input
      name={name(field)}
      aria-label={`${line.code} ${label}`}
      aria-invalid={error === undefined ? undefined : true}
      aria-describedby={error === undefined ? undefined : `error-${line.indicatorId}`}
      defaultValue={typed(field)}
      inputMode="decimal"
      autoComplete="off"
      data-cell=""
    />
  );
  return (
    <tr data-line="" id={`line-${line.indicatorId}`}>
      <th scope="row">
        {line.href === null ? (
          `${line.code} ${line.name}`
        ) : (
          <a href={line.href}>{`${line.code} ${line.name}`}</a>
        )}
        <small title={line.note}>{line.unit}</small>
        {line.returnReason === null ? null : <p data-error="">退回：{line.returnReason}</p>}
      </th>
      <td className="num" data-label="上年同期">
        {line.lastYear}
      </td>
      <td className="num" data-label="上期">
        {line.previous}
      </td>
      <td className="num" data-label="年度目标">
        {line.target}
      </td>
      <td data-label="本期">
        {line.locked === null ? (
          <>
            <input type="hidden" name={name('indicatorId')} value={line.indicatorId} />
            <input type="hidden" name={name('version')} value={line.version} />
            {line.parts ? (
              <>
                {input('numerator', line.parts[0])}
                {input('denominator', line.parts[1])}
              </>
            ) : (
              input('value', line.name)
            )}
            {isEvent ? (
              <input
                type="date"
                name={name('occurredOn')}
                aria-label={`${line.code} 发生日期`}
                defaultValue={typed('occurredOn')}
              />
            ) : null}
            {error === undefined ? null : (
              <p id={`error-${line.indicatorId}`} data-error="">
                {error}
              </p>
            )}
          </>
        ) : (
          <strong>{line.shown}</strong>
        )}
        <p data-state="">{line.stateWord}</p>
      </td>
      <td {...(line.locked === null ? { 'data-label': '说明' } : {})}>
        {line.locked === null ? (
          <input name={name('note')} aria-label={`${line.code} 说明`} defaultValue={typed('note')} />
        ) : null}
      </td>
    </tr>
  );
}
