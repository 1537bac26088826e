export function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '');
}

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
