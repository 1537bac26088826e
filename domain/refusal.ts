/** Why the answer is no: decides the HTTP status and what the form shows. */
export type RefusalKind = 'invalid' | 'forbidden' | 'missing' | 'conflict' | 'busy';

const mark = 'refusal: ';

/**
 * "We understood you and the answer is no": a Chinese sentence that says what to do, and for a form the sentence of
 * each field by its path (`entries.0.value`). Anything else that is thrown is a fault, not an answer.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** All that the error page learns of what was thrown while a page was drawn. */
  readonly digest: string;

  constructor(
    readonly kind: RefusalKind,
    message: string,
    readonly fields: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.digest = `${mark}${message}`;
  }
}

/** A refusal that says at each field what to put right. */
export function refusedAt(fields: Readonly<Record<string, string>>, kind: RefusalKind = 'invalid'): Refusal {
  return new Refusal(kind, '有内容需要改正，请查看标出的各项。', fields);
}

/** The sentence of a refusal by its digest; null for that of a fault. */
export function sentenceOf(digest: string | null): string | null {
  return digest?.startsWith(mark) ? digest.slice(mark.length) : null;
}
