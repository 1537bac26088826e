import { expect, type Page } from '@playwright/test';
import { areaSlugs } from '../db/seed/area-slugs';
import { demoPassword, type Login } from '../db/seed/people';

export const sides = ['gd', 'gz'] as const;
export type Side = (typeof sides)[number];

/** A page to look at: who opens it, and its address or the link that leads to it. */
export interface Sight {
  readonly name: string;
  readonly login: Login | null;
  readonly path: string;
  /** The first link here is followed. */
  readonly follow?: string;
}

const meetingLink = (name: string) => `main tbody a:has-text("${name}")`;

/** Every page of the product as people of one department see it. */
export function sightsOf(side: Side): Sight[] {
  const leader = `${side}-leader` as const;
  const reviewer = `${side}-reviewer` as const;
  const supervisor = `${side}-supervisor` as const;
  const staff = `${side}-staff` as const;
  return [
    { name: 'login', login: null, path: '/login' },
    { name: 'overview', login: leader, path: '/' },
    { name: 'overview-2024', login: leader, path: '/?year=2024' },
    ...areaSlugs.map((slug) => ({ name: `area-${slug}`, login: leader, path: `/areas/${slug}` })),
    { name: 'indicator', login: leader, path: '/areas/elderly-care', follow: 'main a:has-text("4.3.4")' },
    { name: 'programmes', login: leader, path: '/programmes' },
    { name: 'tasks-leader', login: leader, path: '/tasks' },
    { name: 'tasks-staff', login: staff, path: '/tasks' },
    { name: 'tasks-supervisor', login: supervisor, path: '/tasks' },
    { name: 'meetings', login: staff, path: '/meetings' },
    { name: 'meeting-planned', login: staff, path: '/meetings', follow: meetingLink('联席会议第五次') },
    { name: 'meeting-held', login: staff, path: '/meetings', follow: meetingLink('粤黔慈善协作') },
    { name: 'meeting-drafted', login: reviewer, path: '/meetings', follow: meetingLink('东西部协作专题') },
    { name: 'meeting-published', login: leader, path: '/meetings', follow: meetingLink('联席会议第一次') },
    { name: 'meeting-import', login: staff, path: '/meetings/7/import' },
    { name: 'meeting-brief', login: leader, path: '/', follow: 'main a:has-text("会前简报")' },
    { name: 'resolutions-supervisor', login: supervisor, path: '/resolutions' },
    { name: 'resolutions-staff', login: staff, path: '/resolutions?state=open&mine=1' },
    { name: 'resolution-open', login: staff, path: '/resolutions?state=soon', follow: 'main tbody a' },
    { name: 'resolution-closed', login: leader, path: '/resolutions?state=closed', follow: 'main tbody a' },
    { name: 'visits-staff', login: staff, path: '/visits' },
    { name: 'visits-leader', login: leader, path: '/visits?year=2024' },
    { name: 'visit-disputed', login: reviewer, path: '/visits?state=disputed', follow: 'main tbody a' },
    { name: 'visit-corrected', login: supervisor, path: '/visits?year=2024&from=gd', follow: 'main tbody a' },
    { name: 'pairings-staff', login: staff, path: '/pairings' },
    { name: 'pairings-leader', login: leader, path: '/pairings?standing=expiring' },
    { name: 'pairing-new', login: staff, path: '/pairings/new?helperQ=gzs&receiverQ=gyc' },
    { name: 'pairing-disputed', login: reviewer, path: '/pairings?state=disputed', follow: 'main tbody a' },
    { name: 'pairing-draft', login: 'gd-staff', path: '/pairings?state=draft', follow: 'main tbody a' },
    {
      name: 'pairing-official',
      login: supervisor,
      path: '/pairings?standing=in-force',
      follow: 'main tbody a',
    },
    { name: 'pairing-check', login: supervisor, path: '/pairings/checks', follow: 'main tbody a' },
    { name: 'activities-staff', login: staff, path: '/activities' },
    { name: 'activities-leader', login: leader, path: '/activities?year=2025&q=慰问&kind=condolence' },
    { name: 'activity-new', login: staff, path: '/activities/new', follow: 'section li a' },
    {
      name: 'activity-disputed',
      login: reviewer,
      path: '/activities?state=disputed',
      follow: 'main tbody a',
    },
    { name: 'activity-draft', login: 'gd-staff', path: '/activities?state=draft', follow: 'main tbody a' },
    { name: 'imports-staff', login: staff, path: '/imports' },
    { name: 'imports-leader', login: leader, path: '/imports' },
    { name: 'ledger-read', login: staff, path: '/imports', follow: 'main tbody a' },
    { name: 'trainings-staff', login: staff, path: '/trainings' },
    { name: 'trainings-leader', login: leader, path: '/trainings?year=2024&topic=elderly-care' },
    { name: 'training-new', login: staff, path: '/trainings/new' },
    { name: 'training-disputed', login: reviewer, path: '/trainings?state=disputed', follow: 'main tbody a' },
    { name: 'training-draft', login: 'gd-staff', path: '/trainings?state=draft', follow: 'main tbody a' },
    { name: 'stations-staff', login: staff, path: '/stations' },
    { name: 'stations-leader', login: leader, path: '/stations?paired=yes' },
    { name: 'station-new', login: 'gz-staff', path: '/stations/new?stationQ=榕江', follow: 'section li a' },
    { name: 'station-disputed', login: reviewer, path: '/stations?state=disputed', follow: 'main tbody a' },
    {
      name: 'station-official',
      login: staff,
      path: '/stations?state=confirmed&paired=yes',
      follow: 'main tbody a',
    },
    { name: 'projects-staff', login: staff, path: '/projects' },
    { name: 'projects-leader', login: leader, path: '/projects?mark=late' },
    { name: 'project-new', login: staff, path: '/projects/new?leadQ=gyc&partnerQ=gzs' },
    { name: 'project-disputed', login: reviewer, path: '/projects?state=disputed', follow: 'main tbody a' },
    { name: 'project-official', login: 'gd-staff', path: '/projects?mark=brand', follow: 'main tbody a' },
    { name: 'trusts-staff', login: staff, path: '/trusts' },
    { name: 'trusts-leader', login: leader, path: '/trusts?duty=open' },
    {
      name: 'trust-new',
      login: staff,
      path: `/trusts/new?trusteeQ=${side === 'gd' ? 'gyc' : 'gz'}`,
      follow: 'section li a',
    },
    { name: 'trust-disputed', login: reviewer, path: '/trusts?state=disputed', follow: 'main tbody a' },
    { name: 'trust-official', login: 'gd-staff', path: '/trusts?q=山海', follow: 'main tbody a' },
    { name: 'flows-staff', login: staff, path: '/flows' },
    { name: 'flow-new', login: staff, path: '/flows/new?q=阅读' },
    { name: 'flow-official', login: staff, path: '/flows?state=approved', follow: 'main tbody a' },
    { name: 'matches-staff', login: staff, path: '/flows/matches' },
    { name: 'match-waiting', login: reviewer, path: '/flows/matches?view=waiting', follow: 'main tbody a' },
    { name: 'statement', login: reviewer, path: '/flows/years/2024' },
    { name: 'organisations-staff', login: staff, path: '/organisations' },
    { name: 'organisations-key', login: leader, path: '/organisations?list=key-county&kind=village' },
    { name: 'organisation-new', login: staff, path: '/organisations/new?kind=village' },
    { name: 'organisation', login: staff, path: '/organisations?q=gzs', follow: 'main tbody a' },
    {
      name: 'organisation-alike',
      login: 'gd-reviewer',
      path: '/organisations?q=fsnyq',
      follow: 'main tbody a',
    },
    {
      name: 'organisation-merged',
      login: 'gd-supervisor',
      path: '/organisations?q=gzstx',
      follow: 'main tbody a',
    },
    { name: 'indicator-ledger', login: leader, path: '/areas/mechanism', follow: 'main a:has-text("1.1.1")' },
    { name: 'targets-leader', login: leader, path: '/targets' },
    { name: 'targets-reviewer', login: reviewer, path: '/targets' },
    { name: 'readings-leader', login: leader, path: '/readings' },
    { name: 'readings-reviewer', login: reviewer, path: '/readings' },
    { name: 'readings-staff', login: staff, path: '/readings' },
    { name: 'period-quarter', login: staff, path: '/readings/period/2025-Q3' },
    { name: 'period-year', login: staff, path: '/readings/period/2025' },
    { name: 'period-none', login: leader, path: '/readings/period/2025-Q3' },
    {
      name: 'reading-disputed',
      login: reviewer,
      path: '/readings',
      follow: 'section[aria-labelledby="disputed"] tbody a',
    },
    {
      name: 'reading-returned',
      login: staff,
      path: '/readings',
      follow: 'section[aria-labelledby="returned"] tbody a',
    },
    {
      name: 'reading-history',
      login: supervisor,
      path: '/readings',
      follow: 'section[aria-labelledby="disputed"] tbody a',
    },
    { name: 'differences-leader', login: leader, path: '/readings/differences' },
    { name: 'differences-staff', login: staff, path: '/readings/differences?year=2024&area=child-care' },
    {
      name: 'reading-origin',
      login: leader,
      path: '/readings/differences?year=2024',
      follow: 'section[aria-labelledby="disputes"] tbody a',
    },
    {
      name: 'reading-origin-pair',
      login: reviewer,
      path: '/readings/differences',
      follow: 'section[aria-labelledby="pairs"] tbody a',
    },
    { name: 'notices-leader', login: leader, path: '/notices' },
    { name: 'notices-supervisor', login: supervisor, path: '/notices' },
    { name: 'notices-staff', login: staff, path: '/notices' },
    {
      name: 'notice-overdue',
      login: supervisor,
      path: '/notices',
      follow: 'section[aria-labelledby="overdue"] tbody a',
    },
    {
      name: 'notice-answer',
      login: staff,
      path: '/notices',
      follow: 'section[aria-labelledby="to-answer"] tbody a',
    },
    {
      name: 'letter',
      login: leader,
      path: '/notices',
      follow: 'section[aria-labelledby="letters"] tbody a',
    },
    { name: 'not-found', login: leader, path: '/nowhere' },
  ];
}

export async function signIn(page: Page, login: Login): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('账号', { exact: true }).fill(login);
  await page.getByLabel('密码', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('button', { name: '退出' })).toBeVisible();
}

export async function visit(page: Page, { path, follow }: Sight): Promise<void> {
  await page.goto(path);
  if (follow === undefined) return;
  const address = await page.locator(follow).first().getAttribute('href');
  await page.goto(address ?? '/no-such-link');
}
