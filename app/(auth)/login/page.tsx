import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { authOptions } from '@/app/_request/auth-options';
import { findActor } from '@/app/_request/session';
import { chooseSize } from '@/app/_request/size';
import { PlainFrame } from '@/components/shell/plain-frame';
import { SizeControl } from '@/components/shell/size-control';
import { parseTextSize, textSizeCookie } from '@/components/shell/text-size';
import { LinkButton } from '@/components/ui/link-button';
import { signInWords } from '@/domain/sign-in';
import { env } from '@/lib/env';
import { ownPath } from '@/lib/own-path';
import { submitSignIn } from './actions';
import { DemoAccounts } from './demo-accounts';
import { LoginForm } from './login-form';
import styles from './login.module.css';

export const metadata: Metadata = { title: '登录' };

interface LoginPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function LoginPage({ searchParams }: LoginPageProps) {
  const asked = await searchParams;
  const next = ownPath(asked['next']);
  if (await findActor()) redirect(next);
  const hasOutside = authOptions() !== null;
  return (
    <PlainFrame
      corner={
        <SizeControl
          current={parseTextSize((await cookies()).get(textSizeCookie)?.value)}
          action={chooseSize}
        />
      }
    >
      <h1>登录</h1>
      {hasOutside && asked['error'] !== undefined ? (
        <p className={styles.problem} role="alert">
          {asked['error'] === 'unlinked' ? signInWords.unlinked : signInWords.outside}
        </p>
      ) : null}
      <LoginForm action={submitSignIn} next={next} />
      {hasOutside ? (
        <p className={styles.outside}>
          <LinkButton href={`/api/auth/signin/oidc?next=${encodeURIComponent(next)}`}>
            {env().OIDC_NAME}登录
          </LinkButton>
        </p>
      ) : null}
      <DemoAccounts />
    </PlainFrame>
  );
}
