/** Where a contact's number is at home: a seal opens nowhere else. */
export function placeOfContact({
  pairingId,
  departmentId,
}: {
  readonly pairingId: number;
  readonly departmentId: number;
}): string {
  return `pairing ${pairingId} side ${departmentId}`;
}
