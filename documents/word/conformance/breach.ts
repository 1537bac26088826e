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
