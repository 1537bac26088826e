'use client';

import { type ReactNode, useActionState } from 'react';
import { Button } from './button';
import { type FormAction, type FormState, untouched } from './form-state';
import styles from './action-form.module.css';
import { Notice } from './notice';
import { Reveal } from './reveal';

interface ActionFormProps {
  readonly action: FormAction;
  /** Names the form to screen readers. */
  readonly label: string;
  readonly submit: string;
  readonly tone?: 'primary' | 'secondary' | 'danger';
  /** Makes the first send of this page one act, however often it is sent. */
  readonly formKey: string;
  readonly hidden?: Readonly<Record<string, string | number>>;
  /** Folds the form under these words; it is open where something was answered, with script or without. */
  readonly summary?: string;
  /** Unfolded from the start. */
  readonly isOpen?: boolean;
  readonly children?: (state: FormState) => ReactNode;
}

/** A real form: works without script, keeps what was typed when refused, cannot be sent twice by a double click. */
export function ActionForm({
  action,
  label,
  submit,
  tone = 'primary',
  formKey,
  hidden = {},
  summary,
  isOpen = false,
  children,
}: ActionFormProps) {
  const [state, send, isPending] = useActionState(action, untouched);
  const form = (
    <form action={send} aria-label={label} className={styles.form}>
      <input type="hidden" name="key" value={state.key || formKey} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.message === '' ? null : (
        <Notice tone={state.status === 'refused' ? 'refusal' : 'success'}>{state.message}</Notice>
      )}
      {children?.(state)}
      <Button type="submit" tone={tone} disabled={isPending}>
        {isPending ? '正在办理…' : submit}
      </Button>
    </form>
  );
  if (summary === undefined) return form;
  return (
    <Reveal summary={summary} isOpen={isOpen || state.message !== ''}>
      {form}
    </Reveal>
  );
}
