import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { signOut } from '@/app/(auth)/login/actions';
import { askedHeader } from '@/app/_request/arrival';
import { requireActor } from '@/app/_request/session';
import { chooseSize } from '@/app/_request/size';
import { AppShell } from '@/components/shell/app-shell';
import { SizeControl } from '@/components/shell/size-control';
import { parseTextSize, textSizeCookie } from '@/components/shell/text-size';
import { roleWords } from '@/domain/role';
import { pinnedToday } from '@/app/_request/clock';
import { chineseDate } from '@/lib/format';

const places = [
  { href: '/', label: '总览' },
  { href: '/tasks', label: '待办' },
  { href: '/meetings', label: '联席会议' },
  { href: '/resolutions', label: '议定事项' },
  { href: '/visits', label: '互访' },
  { href: '/pairings', label: '结对' },
  { href: '/activities', label: '结对活动' },
  { href: '/trainings', label: '培训' },
  { href: '/stations', label: '社工站' },
  { href: '/projects', label: '慈善项目' },
  { href: '/flows', label: '资金往来' },
  { href: '/trusts', label: '慈善信托' },
  { href: '/organisations', label: '单位' },
  { href: '/imports', label: '台账导入' },
  { href: '/notices', label: '督办' },
  { href: '/readings', label: '指标填报' },
  { href: '/targets', label: '目标值' },
  { href: '/programmes', label: '协作方案' },
];

/** Pages that are found under another address. */
const below: Readonly<Record<string, string>> = { '/': '/areas', '/notices': '/letters' };

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const path = (await headers()).get(askedHeader)?.split('?')[0] ?? '/';
  const pinned = pinnedToday();
  const isHere = (href: string) =>
    (href === '/' ? path === '/' : path.startsWith(href)) || path.startsWith(below[href] ?? '//');
  return (
    <AppShell
      person={{
        name: actor.name,
        departmentName: actor.departmentName,
        organisationName: actor.organisationName,
        roleWords: actor.roles.map((role) => roleWords[role]).join('、'),
      }}
      items={places.map((place) => ({ ...place, current: isHere(place.href) }))}
      {...(pinned === null ? {} : { dateNotice: `演示数据 · 业务日期设为 ${chineseDate(pinned)}` })}
      sizeControl={
        <SizeControl
          current={parseTextSize((await cookies()).get(textSizeCookie)?.value)}
          action={chooseSize}
        />
      }
      signOut={
        <form action={signOut}>
          <button>退出</button>
        </form>
      }
    >
      {children}
    </AppShell>
  );
}
