'use client';

import { type ClipboardEvent, type KeyboardEvent, useActionState, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { type FormAction, untouched } from '@/components/ui/form-state';
import { Notice } from '@/components/ui/notice';
import styles from './entry-grid.module.css';
import { type EntryLine, EntryRow } from './entry-row';
import { pasteInto } from './paste';
import { neighbour } from './sheet-cells';

interface EntryGridProps {
  readonly period: string;
  readonly formKey: string;
  readonly groups: readonly { readonly title: string; readonly lines: readonly EntryLine[] }[];
  readonly save: FormAction;
  /** Keeps what is typed, valid or not, until it is saved. */
  readonly keep: (period: string, fields: Record<string, string>) => Promise<string>;
  /** When unsaved typing of an earlier visit was put back. */
  readonly restored: string | null;
}

/** A whole period as one sheet: Enter and the arrows move down and up, a copied Excel range pastes into the cells. */
export function EntryGrid({ period, formKey, groups, save, keep, restored }: EntryGridProps) {
  const [state, send, isPending] = useActionState(save, untouched);
  const [kept, setKept] = useState<string | null>(restored);
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function keepSoon() {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (!form.current) return;
      const fields = [...new FormData(form.current)].filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      );
      void keep(period, Object.fromEntries(fields)).then(setKept, () => setKept('自动保存失败，请点“暂存”'));
    }, 800);
  }

  function move(event: KeyboardEvent<HTMLFormElement>) {
    const from = event.target;
    if (!(from instanceof HTMLInputElement) || !('cell' in from.dataset)) return;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : null;
    if (step === null) return;
    event.preventDefault();
    const next = neighbour(from, step);
    next?.focus();
    next?.select();
  }

  function paste(event: ClipboardEvent<HTMLFormElement>) {
    const from = event.target;
    if (!(from instanceof HTMLInputElement) || !('cell' in from.dataset)) return;
    const pasted = pasteInto(from, event.clipboardData.getData('text'));
    if (pasted === null) return;
    event.preventDefault();
    const left = pasted.left > 0 ? `；有 ${pasted.left} 格对应的指标现在不能填写或超出表格，没有填入` : '';
    setKept(`已从剪贴板填入 ${pasted.written} 格${left}`);
    keepSoon();
  }

  return (
    <form
      ref={form}
      action={send}
      // What is being saved must not come back as a draft a moment later.
      onSubmit={() => clearTimeout(timer.current)}
      onInput={keepSoon}
      onKeyDown={move}
      onPaste={paste}
      aria-label="本期填报"
    >
      <input type="hidden" name="key" value={state.key || formKey} />
      <input type="hidden" name="period" value={period} />
      {state.message === '' ? null : (
        <Notice tone={state.status === 'refused' ? 'refusal' : 'success'}>{state.message}</Notice>
      )}
      <div className={styles.sheet} role="group" aria-label="填报表" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">指标</th>
              <th scope="col" className="num">
                上年同期
              </th>
              <th scope="col" className="num">
                上期
              </th>
              <th scope="col" className="num">
                年度目标
              </th>
              <th scope="col">本期</th>
              <th scope="col">说明</th>
            </tr>
          </thead>
          {groups.map(({ title, lines }) => (
            <tbody key={title}>
              <tr>
                <th scope="rowgroup" colSpan={6}>
                  {title}
                </th>
              </tr>
              {lines.map((line) => (
                <EntryRow key={line.indicatorId} line={line} state={state} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <div className={styles.actions}>
        <Button type="submit" name="intent" value="save" tone="secondary" disabled={isPending}>
          暂存
        </Button>
        <Button type="submit" name="intent" value="submit" tone="primary" disabled={isPending}>
          保存并提交
        </Button>
        <span role="status">{isPending ? '正在办理…' : kept}</span>
      </div>
    </form>
  );
}
