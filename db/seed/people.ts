import type { Role } from '@/domain/role';

/** The people of the demo world; tests and journeys sign in as them. */
export const demoPassword = 'yueqian-demo-2023';

export interface DemoPerson {
  readonly login: string;
  readonly name: string;
  readonly department: 'gd' | 'gz';
  /** The code of the unit the person belongs to. */
  readonly unit: string;
  readonly roles: readonly Role[];
}

export const people = [
  { login: 'gd-staff', name: '陈晓岚', department: 'gd', unit: 'department', roles: ['staff'] },
  { login: 'gd-reviewer', name: '梁志恒', department: 'gd', unit: 'department', roles: ['reviewer'] },
  { login: 'gd-leader', name: '黄永泰', department: 'gd', unit: 'department', roles: ['leader'] },
  { login: 'gd-supervisor', name: '冯立群', department: 'gd', unit: 'department', roles: ['supervisor'] },
  { login: 'gd-city', name: '何敏仪', department: 'gd', unit: 'bureau-440100', roles: ['staff'] },
  { login: 'gz-staff', name: '杨秀芝', department: 'gz', unit: 'department', roles: ['staff'] },
  { login: 'gz-reviewer', name: '吴国栋', department: 'gz', unit: 'department', roles: ['reviewer'] },
  { login: 'gz-leader', name: '龙启明', department: 'gz', unit: 'department', roles: ['leader'] },
  { login: 'gz-supervisor', name: '石玉琴', department: 'gz', unit: 'department', roles: ['supervisor'] },
  { login: 'gz-prefecture', name: '潘文斌', department: 'gz', unit: 'bureau-522600', roles: ['reviewer'] },
  { login: 'gz-county', name: '姚阿妹', department: 'gz', unit: 'bureau-522632', roles: ['staff'] },
] as const satisfies readonly DemoPerson[];

export type Login = (typeof people)[number]['login'];
export type Side = (typeof people)[number]['department'];
