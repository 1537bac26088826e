import { type Actor, has } from './actor';
import { isWithin } from './organisation';
import { entryOf, type Subjects } from './policy-rule';

const entry = entryOf('import');

const isOfOwnUnit = (actor: Actor, { departmentId, organisationPath }: Subjects['import']) =>
  has(actor, 'staff') &&
  actor.departmentId === departmentId &&
  isWithin(organisationPath, actor.organisationPath);

const elsewhere = '这次导入由上传单位的填报人办理；请联系上传人。';

/** A ledger comes in by those who may enter its rows one by one: staff, for their unit and below. */
export const importPolicy = {
  'import.begin': entry('台账由填报人导入；请联系本单位填报人。', isOfOwnUnit),
  'import.start': entry(elsewhere, isOfOwnUnit),
  'import.commit': entry(elsewhere, isOfOwnUnit),
  'import.drop': entry(elsewhere, isOfOwnUnit),
  'import.undo': entry(elsewhere, isOfOwnUnit),
} as const;
