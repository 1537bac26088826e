import { type Actor, has } from './actor';
import { isWithin } from './organisation';
import { entryOf, type Subjects } from './policy-rule';

const entry = entryOf('contact');

/** Of the office of one of the two organisations, or of one above it. */
function looksAfter(actor: Actor, { ends }: Subjects['contact']): boolean {
  return ends.some(
    ({ departmentId, path }) => departmentId === actor.departmentId && isWithin(path, actor.organisationPath),
  );
}

const isOwn = (actor: Actor, contact: Subjects['contact']) =>
  has(actor, 'staff') && actor.departmentId === contact.departmentId && looksAfter(actor, contact);

/** A side names its own person; the number is for those who work with the pairing, and each look is written down. */
export const contactPolicy = {
  'contact.save': entry('联系人由本方单位所在地的填报人登记，请联系填报人。', isOwn),
  'contact.end': entry('只有本方单位所在地的填报人可以删去本方联系人，请联系填报人。', isOwn),
  'contact.reveal': entry(
    '电话只供办理这项结对的人员查看；如需联系，请通过双方所在地民政部门。',
    (actor, contact) =>
      (has(actor, 'staff') || has(actor, 'reviewer') || has(actor, 'leader')) && looksAfter(actor, contact),
  ),
} as const;
