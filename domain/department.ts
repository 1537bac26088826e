/** A party of a programme, as pages name it. */
export interface Party {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  /** 粤 or 黔. */
  readonly short: string;
}

/** 粤方, 黔方; for a shared fact's one place 双方. */
export function sideWord(party: Party): string {
  return `${party.short}方`;
}

export function otherThan(parties: readonly Party[], departmentId: number): Party | undefined {
  return parties.find((party) => party.id !== departmentId);
}
