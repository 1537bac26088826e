const longest = 64;

function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [i, letter] of from.split('').entries()) {
    const next = [i + 1];
    for (const [j, other] of to.split('').entries()) {
      const kept = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(kept, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The word that was probably meant, or null when none is near: at most two fifths of the letters differ. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length > longest) return null;
  const near = known
    .map((candidate) => ({ candidate, away: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(
      ({ candidate, away }) => away <= Math.max(1, Math.floor(Math.max(word.length, candidate.length) * 0.4)),
    )
    .sort((a, b) => a.away - b.away);
  return near[0]?.candidate ?? null;
}

/** `是不是“month”？可写：month、quarter、year`: the suggestion first, then the list where it is short. */
export function suggestion(word: unknown, known: readonly string[]): string {
  const meant = typeof word === 'string' ? nearest(word, known) : null;
  const list = known.length <= 24 ? `可写：${[...new Set(known)].join('、')}` : `共有 ${known.length} 种写法`;
  return meant === null ? list : `是不是“${meant}”？${list}`;
}
