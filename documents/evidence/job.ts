import type { FileType } from '@/domain/evidence-file';

/** What the process that looks at files is asked, and what it says. */
export interface Job {
  /** The file as it was sent. */
  readonly path: string;
  readonly name: string;
  readonly keepsLocation: boolean;
  /** A folder of this file's own, in which what is to be kept is laid down. */
  readonly folder: string;
}

export type Word =
  | { readonly is: 'ready' }
  | { readonly is: 'checked'; readonly type: FileType; readonly isPicture: boolean }
  | { readonly is: 'done'; readonly hasPreview: boolean }
  | { readonly is: 'refused'; readonly sentence: string }
  | { readonly is: 'failed'; readonly reason: string; readonly code: string | undefined };

export const keptName = 'kept';
export const previewName = 'preview';
