'use client';

import { type ChangeEvent, useActionState } from 'react';
import { Button } from './button';
import { type FormAction, untouched } from './form-state';
import { Notice } from './notice';
import styles from './batch-form.module.css';

export interface BatchLine {
  readonly id: number;
  readonly version: number;
  /** Where it can be looked at. */
  readonly href: string;
  readonly label: string;
  /** Which of several: 2025年第三季度 粤方. */
  readonly about: string;
  readonly figure: string;
  readonly note: string | null;
}

interface BatchFormProps {
  readonly action: FormAction;
  readonly caption: string;
  readonly submit: string;
  readonly formKey: string;
  readonly lines: readonly BatchLine[];
}

/** Several things decided at once; each can be opened first, and what needs a reason is decided on its own page. */
export function BatchForm({ action, caption, submit, formKey, lines }: BatchFormProps) {
  const [state, send, isPending] = useActionState(action, untouched);
  const ticked = new Set(
    Object.entries(state.typed).flatMap(([name, value]) => (/^refs\.\d+\.id$/.test(name) ? [value] : [])),
  );
  return (
    <form action={send} aria-label={caption} className={styles.batch}>
      <input type="hidden" name="key" value={state.key || formKey} />
      {state.message === '' ? null : (
        <Notice tone={state.status === 'refused' ? 'refusal' : 'success'}>{state.message}</Notice>
      )}
      <label className={styles.all}>
        <input type="checkbox" onChange={tickAll} />
        {` 全选（${lines.length} 项）`}
      </label>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <input
              type="checkbox"
              name="pick"
              value={`${line.id} ${line.version}`}
              id={`pick-${line.id}`}
              defaultChecked={ticked.has(String(line.id))}
              aria-label={`选择 ${line.label} ${line.about}`}
            />
            <a href={line.href}>{line.label}</a>
            <span>{line.about}</span>
            <strong>{line.figure}</strong>
            {line.note === null ? null : <span className="soft">{`说明：${line.note}`}</span>}
          </li>
        ))}
      </ul>
      <Button type="submit" disabled={isPending}>
        {isPending ? '正在办理…' : submit}
      </Button>
    </form>
  );
}

function tickAll({ target }: ChangeEvent<HTMLInputElement>): void {
  for (const box of target.form?.querySelectorAll<HTMLInputElement>('input[name="pick"]') ?? [])
    box.checked = target.checked;
}
