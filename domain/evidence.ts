import type { Content } from './fact';

/** 佐证材料: what a file proves. */
export const evidenceKinds = [
  'agreement',
  'sign-in',
  'photo',
  'receipt',
  'minutes',
  'notice',
  'other',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];
export const evidenceKindWords: Record<EvidenceKind, string> = {
  agreement: '协议',
  'sign-in': '签到表',
  photo: '照片',
  receipt: '票据',
  minutes: '纪要',
  notice: '通知',
  other: '其他',
};

/** The records that take files; of those of ledgers by their first revision. */
export const evidenceNouns = [
  'visit',
  'pairing',
  'activity',
  'training',
  'station',
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

interface Need {
  readonly kind: EvidenceKind;
  /** Only where one of these fields of the record is more than nothing. */
  readonly where?: readonly string[];
}

/** Which kinds a record of each noun needs (the evidence column of the plan); reminded of, never a block. */
export const neededEvidence: Record<EvidenceNoun, readonly Need[]> = {
  visit: [{ kind: 'notice' }, { kind: 'photo' }],
  pairing: [{ kind: 'agreement' }],
  activity: [{ kind: 'photo' }, { kind: 'receipt', where: ['moneyFen', 'goodsFen'] }],
  training: [{ kind: 'notice' }, { kind: 'sign-in' }],
  station: [],
  'resolution-half': [],
  'agenda-item': [],
};

/** The kinds that the record needs and has none of. */
export function missingEvidence(
  noun: EvidenceNoun,
  content: Content,
  present: readonly EvidenceKind[],
): EvidenceKind[] {
  return neededEvidence[noun]
    .filter(({ where }) => where === undefined || where.some((field) => Number(content[field] ?? 0) > 0))
    .map(({ kind }) => kind)
    .filter((kind) => !present.includes(kind));
}

/** 照片、票据 */
export function kindList(kinds: readonly EvidenceKind[]): string {
  return kinds.map((kind) => evidenceKindWords[kind]).join('、');
}

/** What a file most likely proves, until the person says otherwise. */
export function likelyKind(fileName: string, missing: readonly EvidenceKind[]): EvidenceKind {
  const named = evidenceKinds.find((kind) => fileName.includes(evidenceKindWords[kind]));
  if (named !== undefined) return named;
  if (/\.(jpe?g|png)$/i.test(fileName)) return 'photo';
  return missing.find((kind) => kind !== 'photo') ?? 'other';
}

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
