import 'server-only';
import { command } from '@/db/command';
import { oneByOne } from '@/db/one-by-one';
import { extensionAsked, refuseExtension } from '@/domain/extension';
import { enter } from './extension-entry';
import { loadResolutions } from './subject';

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
