/** What a form shows after it was sent. Typed texts come back, so that a refused form loses nothing. */
export interface FormState {
  readonly status: 'idle' | 'done' | 'refused';
  readonly message: string;
  /** A sentence per field, by its name. */
  readonly fields: Readonly<Record<string, string>>;
  readonly typed: Readonly<Record<string, string>>;
  /** A new key per answer: the next send is a new act, a repeated send of the same page is not. */
  readonly key: string;
}

export const untouched: FormState = { status: 'idle', message: '', fields: {}, typed: {}, key: '' };

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
