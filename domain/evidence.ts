/** The records that take files; those that are revised by their first revision. */
export const evidenceNouns = [
  'visit',
  'pairing',
  'activity',
  'training',
  'station',
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

/** The files that are taken, by the ending of their name. */
export const fileTypes = {
  pdf: { word: 'PDF', mediaType: 'application/pdf' },
  docx: {
    word: 'Word 文档',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: {
    word: 'Excel 工作簿',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  jpg: { word: 'JPG 图片', mediaType: 'image/jpeg' },
  png: { word: 'PNG 图片', mediaType: 'image/png' },
} as const;
export type FileType = keyof typeof fileTypes;

/** What a file chooser offers. An iPhone turns its own pictures into JPEG where HEIC is not among these. */
export const acceptedFiles = '.pdf,.docx,.xlsx,.jpg,.jpeg,.png';

const megabyte = 1024 * 1024;
export const evidenceLimits = {
  /** One file. */
  file: 20 * megabyte,
  /** Files that are sent at once. */
  atOnce: 20,
  /** Of one person that are not attached to anything yet. */
  unattached: 40,
  /** All that one person, and one department, has brought. */
  account: 5 * 1024 * megabyte,
  department: 500 * 1024 * megabyte,
  /** For how many days a file waits that was uploaded and not attached. */
  days: 7,
} as const;

/** 1.4 MB */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < megabyte) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / megabyte).toFixed(1)} MB`;
}

/** Under which name a form keeps what was sent from it and is not saved yet. */
export function evidencePlace(noun: EvidenceNoun, id: number): string {
  return `${noun}:${id}`;
}
export function newEvidencePlace(noun: EvidenceNoun, of: number): string {
  return `${noun}:new:${of}`;
}
