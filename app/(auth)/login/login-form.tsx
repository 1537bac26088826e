'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { type FormAction, untouched } from '@/components/ui/form-state';
import styles from './login.module.css';

interface LoginFormProps {
  readonly action: FormAction;
  /** Where to go once signed in. */
  readonly next: string;
}

export function LoginForm({ action, next }: LoginFormProps) {
  const [{ message, fields, typed }, submit, isPending] = useActionState(action, untouched);
  return (
    <form className={styles.form} action={submit} noValidate>
      {message === '' ? null : <p role="alert">{message}</p>}
      <input type="hidden" name="next" value={next} />
      <label htmlFor="login">账号</label>
      <input
        id="login"
        name="login"
        defaultValue={typed['login']}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        aria-required
        aria-invalid={'login' in fields}
        aria-describedby="login-problem"
      />
      <p id="login-problem">{fields['login']}</p>
      <label htmlFor="password">密码</label>
      <input
        id="password"
        name="password"
        type="password"
        autoComplete="current-password"
        aria-required
        aria-invalid={'password' in fields}
        aria-describedby="password-problem"
      />
      <p id="password-problem">{fields['password']}</p>
      <Button type="submit" tone="primary" disabled={isPending}>
        登录
      </Button>
    </form>
  );
}
