/**
 * Under which name a device keeps an activity that is typed and not saved. Several people may use one device, and what was
 * typed of one pairing must not come back in the form of another.
 */
export function draftName(accountId: number, pairingId: number): string {
  return `activity:${accountId}:${pairingId}`;
}
