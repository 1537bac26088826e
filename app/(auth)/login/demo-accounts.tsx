import { listDemoAccounts } from '@/db/queries/session';
import { env } from '@/lib/env';
import styles from './login.module.css';

/** Who a visitor can sign in as; nothing where it is no demonstration. */
export async function DemoAccounts() {
  const accounts = await listDemoAccounts();
  const password = env().DEMO_PASSWORD;
  if (accounts.length === 0) return null;
  return (
    <details className={styles.demo}>
      <summary>演示账号</summary>
      {password === undefined ? null : (
        <p>
          密码都是 <code>{password}</code>，仅供演示。
        </p>
      )}
      <ul>
        {accounts.map(({ login, name, roleWord, organisation }) => (
          <li key={login}>
            <code>{login}</code>
            <span>
              {name} · {organisation} · {roleWord}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
