import 'server-only';
import { refresh } from 'next/cache';
import type { Context, Outcome } from '@/db/command';
import { dropFormDraft } from '@/db/commands/form-draft';
import { saveReadings } from '@/db/commands/reading/save';
import { submitReadings } from '@/db/commands/reading/submit';
import { findOutcome, listDrafts } from '@/db/queries/entry';
import { entryForm } from '@/domain/entry';
import { parsePeriod } from '@/domain/period';
import { canBeSubmitted } from '@/domain/reading';
import { Refusal } from '@/domain/refusal';

type Row = Record<string, string>;

/** The sheet's two buttons: saves what was typed, then, where asked, hands in every draft of the period that is due. */
export async function saveEntries(
  context: Context,
  input: { period?: string; intent?: string; entries?: Row[] },
): Promise<Outcome> {
  const code = input.period ?? '';
  const typed = (input.entries ?? []).map((row) => ({ ...row, period: code })).filter(isTouched);
  const saved = typed.length > 0 ? await save(context, typed) : null;
  await dropFormDraft(context.actor, entryForm(code));
  if (input.intent !== 'submit') return saved ?? { ids: [], message: '内容没有变化。' };
  return submit(context, code, saved?.ids.length ?? 0);
}

/** Saves the typed rows; a refusal names its fields as the sheet does, by indicator. */
async function save(context: Context, typed: Row[]): Promise<Outcome> {
  try {
    return await saveReadings(context, { entries: typed as never });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw byIndicator(error, /^entries\.(\d+)\./, (at) => typed[Number(at)]?.['indicatorId']);
  }
}

/** What is not over yet stays a draft; a refusal leaves everything saved, and the sheet learns the new versions. */
async function submit(context: Context, code: string, savedCount: number): Promise<Outcome> {
  const second = keyed(context);
  const done = second.key === undefined ? null : await findOutcome(context.actor, second.key);
  if (done) return done;
  const period = parsePeriod(code);
  const refs = (await listDrafts(context.actor, code)).filter(
    ({ aggregation }) => period !== null && canBeSubmitted(period, aggregation, context.today),
  );
  const kept = savedCount > 0 ? `已暂存 ${savedCount} 项。` : '';
  try {
    if (refs.length === 0) throw new Refusal('invalid', '没有可提交的填报值：该期尚未结束，或者还没有填写。');
    return await submitReadings({ ...context, ...second }, { refs });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refresh();
    const told = new Refusal(error.kind, `${kept}${error.message}`, error.fields);
    throw byIndicator(told, /^reading\.(\d+)/, (id) =>
      refs.find((ref) => String(ref.id) === id)?.indicatorId.toString(),
    );
  }
}

function byIndicator(refusal: Refusal, place: RegExp, indicatorOf: (name: string) => string | undefined) {
  const fields = Object.entries(refusal.fields).map(([name, sentence]) => [
    name.replace(place, (_, found: string) => `entries.${indicatorOf(found) ?? found}.`),
    sentence,
  ]);
  return new Refusal(refusal.kind, refusal.message, Object.fromEntries(fields) as Record<string, string>);
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
