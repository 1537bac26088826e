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
