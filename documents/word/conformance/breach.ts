/** One place where a file does not keep the standard. */
export interface Breach {
  /** Of GB/T 9704-2012: 5.2.1, 7.3.3. */
  readonly clause: string;
  /** What is wrong, and what it should be. */
  readonly sentence: string;
}

export function breach(clause: string, sentence: string): Breach {
  return { clause, sentence };
}

/** What is wrong in many places alike is said once, of the first of them, with how many there are. */
export function together(breaches: readonly Breach[]): Breach[] {
  const alike = new Map<string, Breach[]>();
  for (const one of breaches) {
    const key = one.clause + one.sentence.replace(/“[^”]*”/, '');
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return Array.from(alike.values()).flatMap(([first, ...others]) => {
    if (first === undefined || others.length === 0) return first ?? [];
    return breach(first.clause, first.sentence.replace(/。$/, `（共${others.length + 1}处）。`));
  });
}
