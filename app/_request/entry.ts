import 'server-only';
import type { Context, Outcome } from '@/db/command';
import { dropFormDraft } from '@/db/commands/form-draft';
import { saveReadings } from '@/db/commands/reading/save';
import { submitReadings } from '@/db/commands/reading/submit';
import { listDrafts } from '@/db/queries/entry';
import { entryForm } from '@/domain/entry';
import { Refusal } from '@/domain/refusal';

type Row = Record<string, string>;

/** The sheet's two buttons: saves what was typed, then, where asked, hands in every complete draft of the period. */
export async function saveEntries(
  context: Context,
  input: { period?: string; intent?: string; entries?: Row[] },
): Promise<Outcome> {
  const code = input.period ?? '';
  const typed = (input.entries ?? []).map((row) => ({ ...row, period: code })).filter(isTouched);
  const saved = typed.length > 0 ? await save(context, typed) : null;
  await dropFormDraft(context.actor, entryForm(code));
  if (input.intent !== 'submit') return saved ?? { ids: [], message: '内容没有变化。' };
  const refs = await listDrafts(context.actor, code);
  if (refs.length === 0) throw new Refusal('invalid', '没有可提交的填报值；请先填写。');
  return submitReadings({ ...context, ...keyed(context) }, { refs });
}

/** Saves the typed rows; a refusal names its fields as the sheet does, by indicator. */
async function save(context: Context, typed: Row[]): Promise<Outcome> {
  try {
    return await saveReadings(context, { entries: typed as never });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const fields = Object.entries(error.fields).map(([name, sentence]) => [
      name.replace(
        /^entries\.(\d+)\./,
        (_, at: string) => `entries.${typed[Number(at)]?.['indicatorId'] ?? at}.`,
      ),
      sentence,
    ]);
    throw new Refusal(error.kind, error.message, Object.fromEntries(fields) as Record<string, string>);
  }
}

/** Rows left as empty as they came are not entries; one that was saved before can be emptied again. */
function isTouched(row: Row): boolean {
  return (
    row['version'] !== '0' ||
    ['value', 'numerator', 'denominator', 'occurredOn', 'note'].some((field) => row[field])
  );
}

/** The second act of the same button has a key of its own, made from the first. */
function keyed({ key }: Context): { key?: string } {
  return key === undefined ? {} : { key: `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}` };
}
