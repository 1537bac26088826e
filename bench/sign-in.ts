import { demoPassword, type Login } from '@/db/seed/people';
import { Halt } from '@/scripts/halt';
import { hiddenFields } from './html-form';

/** Signs in over HTTP as a browser without JavaScript does; returns the cookie to present. */
export async function signIn(url: string, login: Login): Promise<string> {
  const page = await (await fetch(`${url}/login`)).text();
  const form = new FormData();
  for (const [name, value] of hiddenFields(page, 'name="password"')) form.append(name, value);
  form.append('login', login);
  form.append('password', demoPassword);
  const headers = { origin: url };
  const answer = await fetch(`${url}/login`, { method: 'POST', headers, body: form, redirect: 'manual' });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  if (answer.status !== 303 || cookies.length === 0) {
    throw new Halt(`Signing in as ${login} was answered ${answer.status} without a cookie.`);
  }
  return cookies.join('; ');
}
