/** Which of the values a cell says by its word, spaces aside; null where it says none of them. */
export function oneOf<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
): (said: string) => Value | null {
  return (said) => values.find((value) => words[value] === said.replace(/\s/g, '')) ?? null;
}
