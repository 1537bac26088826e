import 'server-only';
import type { Tx } from '@/db/client';
import { command, type Context } from '@/db/command';
import { oneByOne } from '@/db/one-by-one';
import { Refusal } from '@/domain/refusal';
import { type ExtensionAct, extensionAnswer, extensionDecline } from '@/domain/resolution';
import { enter, type Said } from './extension-entry';
import { loadResolutions, type ResolutionSubject } from './subject';

/** In force once a reviewer of each side has agreed. */
export const agreeExtension = command({
  name: 'extension.agree',
  input: extensionAnswer,
  load: (tx, { id }) => loadResolutions(tx, [id]),
  change: (tx, subjects, input, context) =>
    oneByOne(subjects, (subject) => answer(tx, subject, 'agree', input, context)),
  message: () => '已同意延期；两方都同意后按新时限办理。',
});

export const declineExtension = command({
  name: 'extension.decline',
  input: extensionDecline,
  load: (tx, { id }) => loadResolutions(tx, [id]),
  change: (tx, subjects, input, context) =>
    oneByOne(subjects, (subject) => answer(tx, subject, 'decline', input, context)),
  message: () => '已答复不同意延期，仍按原时限办理。',
});

function answer(tx: Tx, subject: ResolutionSubject, name: ExtensionAct, said: Said, context: Context) {
  const { extension, row } = subject;
  if (row.closedOn !== null) throw new Refusal('conflict', '该议定事项已销号，不再需要延期；请刷新页面。');
  if (extension === null) throw new Refusal('conflict', '延期申请已答复完毕；请刷新页面。');
  if (extension.agreed.includes(context.actor.departmentId)) {
    throw new Refusal('conflict', '本厅已同意该延期，正在等待对方答复。');
  }
  return enter(tx, subject, name, said, context);
}
