/** What was typed into a form and not saved, as this device keeps it. */
export interface KeptDraft {
  /** The form's key, which tells whether it is the one that was saved. */
  readonly key: string;
  readonly texts: Readonly<Record<string, string>>;
}

const placeOf = (name: string) => `yueqian:${name}`;

/** A device that keeps nothing (private windows, a full disk) loses what it would have lost anyway. */
function quietly<Result>(work: () => Result, otherwise: Result): Result {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

export function keepDraft(name: string, draft: KeptDraft): void {
  quietly(() => localStorage.setItem(placeOf(name), JSON.stringify(draft)), undefined);
}

export function keptDraft(name: string): KeptDraft | null {
  return quietly(() => {
    const text = localStorage.getItem(placeOf(name));
    return text === null ? null : (JSON.parse(text) as KeptDraft);
  }, null);
}

export function forgetDraft(name: string): void {
  quietly(() => localStorage.removeItem(placeOf(name)), undefined);
}
