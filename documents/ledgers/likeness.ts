/** What is compared of a name in a list: its characters in one width, without spaces. */
export function unspaced(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '');
}

/** The share (0–1) of the longer one's characters that both have; 1 where one holds the other. */
export function likeness(text: string, name: string): number {
  if (name.includes(text) || text.includes(name)) return 1;
  const rest = Array.from(name);
  const shared = Array.from(text).filter((character) => {
    const at = rest.indexOf(character);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return shared.length / Math.max(text.length, name.length);
}
