/** The records that take files; those that are revised by their first revision. */
export const evidenceNouns = [
  'visit',
  'pairing',
  'activity',
  'training',
  'station',
  'project',
  'flow',
  'trust',
  'reading',
  'resolution-half',
  'agenda-item',
] as const;
export type EvidenceNoun = (typeof evidenceNouns)[number];

/** A record that files hang on. */
export interface EvidenceSubject {
  readonly kind: EvidenceNoun;
  readonly id: number;
}

/** Under which name a form keeps what was sent from it and is not saved yet. */
export function evidencePlace(noun: EvidenceNoun, id: number): string {
  return `${noun}:${id}`;
}
export function newEvidencePlace(noun: EvidenceNoun, of: number): string {
  return `${noun}:new:${of}`;
}
