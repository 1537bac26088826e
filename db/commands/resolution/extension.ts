import 'server-only';
import type { Tx } from '@/db/client';
import { command, type Context } from '@/db/command';
import { oneByOne } from '@/db/one-by-one';
import { resolutionEntries } from '@/db/schema';
import { extensionAsked, refuseExtension } from '@/domain/extension';
import { Refusal } from '@/domain/refusal';
import { extensionActWords, type ExtensionAct, extensionAnswer, extensionDecline } from '@/domain/resolution';
import { loadResolutions, resolutionChange, resolutionMovedOn, type ResolutionSubject } from './subject';

/** Asked by a lead unit before the date is past; the original date stays visible. */
export const askExtension = command({
  name: 'extension.ask',
  input: extensionAsked,
  load: (tx, { id }) => loadResolutions(tx, [id]),
  change: (tx, subjects, input, context) =>
    oneByOne(subjects, async (subject) => {
      const { row, extension } = subject;
      refuseExtension({ ...row, hasOpenExtension: extension !== null }, input.dueOn, context.today);
      return enter(tx, subject, 'ask', input, context);
    }),
  message: () => '已申请延期，等待两厅审核人同意；同意前仍按原时限办理。',
});

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

interface Said {
  readonly version: number;
  readonly dueOn?: string;
  readonly reason?: string;
}

function answer(tx: Tx, subject: ResolutionSubject, name: ExtensionAct, said: Said, context: Context) {
  const { extension, row } = subject;
  if (row.closedOn !== null) throw new Refusal('conflict', '该议定事项已销号，不再需要延期；请刷新页面。');
  if (extension === null) throw new Refusal('conflict', '延期申请已答复完毕；请刷新页面。');
  if (extension.agreed.includes(context.actor.departmentId)) {
    throw new Refusal('conflict', '本厅已同意该延期，正在等待对方答复。');
  }
  return enter(tx, subject, name, said, context);
}

async function enter(
  tx: Tx,
  subject: ResolutionSubject,
  name: ExtensionAct,
  said: Said,
  { actor, today }: Context,
) {
  const { row, extension } = subject;
  const [written] = await tx
    .insert(resolutionEntries)
    .values({
      resolutionId: row.id,
      departmentId: actor.departmentId,
      act: name,
      resolutionVersion: said.version,
      dueOn: said.dueOn ?? null,
      reason: said.reason ?? null,
      enteredBy: actor.accountId,
      enteredOn: today,
    })
    .returning({ id: resolutionEntries.id });
  if (!written) throw await resolutionMovedOn(tx, row.id);
  return resolutionChange(
    { row, half: null },
    {
      extension: extensionActWords[name],
      from: row.dueOn,
      to: said.dueOn ?? extension?.toDueOn ?? null,
      reason: said.reason ?? null,
    },
  );
}
