import { z } from 'zod';

/** Five failures within a quarter of an hour lock a name, and where they came from, for a quarter of an hour. */
export const lockMinutes = 15;
const failuresAllowed = 5;
/** Everyone behind one unnamed address: one careless or hostile person must not shut the others out. */
const failuresAllowedTogether = 50;

/** Sources that say nothing of who it is: the machine itself, and no address at all. */
const sharedSources = ['loopback', 'unknown'] as const;

export function ceiling(kind: 'login' | 'source', key: string): number {
  const isShared = kind === 'source' && sharedSources.some((source) => source === key);
  return isShared ? failuresAllowedTogether : failuresAllowed;
}

export const signInInput = z.object({
  login: z
    .string()
    .transform((text) => text.normalize('NFKC').trim().toLowerCase())
    .pipe(z.string().regex(/^[a-z0-9][a-z0-9._-]{1,63}$/, '请填写账号，由字母、数字和 . _ - 组成。')),
  password: z.string().min(1, '请填写密码。').max(256, '密码不超过 256 个字符，请核对后再填。'),
});

export const signInWords = {
  wrong: `账号或密码不正确，请核对后再试；连续 ${failuresAllowed} 次错误将锁定 ${lockMinutes} 分钟。`,
  login: `该账号已锁定，请 ${lockMinutes} 分钟后再试，或联系系统管理员。`,
  source: `您所在网络登录失败次数过多，请 ${lockMinutes} 分钟后再试，或联系系统管理员。`,
  busy: '同时登录的人较多，请稍候几秒再点一次“登录”。',
  outside: '统一身份认证没有完成，请再试一次，或用账号和密码登录。',
  unlinked: '您的统一身份还没有关联本系统账号，请联系系统管理员。',
} as const;
