/** The id of a record from an address; null for what can be none. */
export function recordId(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
