import 'server-only';
import { randomUUID } from 'node:crypto';
import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { redirect, unstable_rethrow } from 'next/navigation';
import type { FormAction, FormState } from '@/components/ui/form-state';
import type { Context, Outcome } from '@/db/command';
import { Refusal } from '@/domain/refusal';
import { today } from '@/app/_request/clock';
import { log } from '@/lib/log';
import { requestHeader } from './arrival';
import { filesOf, textsOf } from './form-input';
import { nested } from './nested';
import { requireSameOrigin } from './origin';
import { requireActor } from './session';

/** The files of a form by field name; a field left empty has none. */
export type Files = ReadonlyMap<string, File>;
type Run = (context: Context, input: never, files: Files) => Promise<Outcome>;

/**
 * A form action from a command: who is acting, the form's texts as input, the answer as form state. The only place that
 * turns refusals into what a person reads; anything else is logged once and thrown on to the error page.
 */
export function action(
  run: Run,
  after: (outcome: Outcome, form: FormData) => string | null = () => null,
): FormAction {
  return async (_state, form) => {
    const actor = await requireActor();
    const requestId = (await headers()).get(requestHeader) ?? randomUUID();
    const { key, ...texts } = textsOf(form);
    let next: string | null;
    let state: FormState;
    try {
      requireSameOrigin(await headers());
      const context = { actor, today: today(), requestId, ...(isKey(key) ? { key } : {}) };
      const outcome = await run(context, nested(texts) as never, filesOf(form));
      next = after(outcome, form);
      state = { status: 'done', message: outcome.message, fields: {}, typed: {}, key: randomUUID() };
    } catch (error) {
      unstable_rethrow(error);
      if (!(error instanceof Refusal)) {
        log.error({ err: error, requestId, login: actor.login }, 'a form failed');
        throw error;
      }
      log.info({ requestId, login: actor.login, refusal: error.message }, 'a form was refused');
      return {
        status: 'refused',
        message: error.message,
        fields: error.fields,
        typed: texts,
        key: randomUUID(),
      };
    }
    if (next !== null) redirect(next);
    refresh();
    return state;
  };
}

function isKey(text: string | undefined): text is string {
  return text !== undefined && /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text);
}
