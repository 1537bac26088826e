import { z } from 'zod';
import { evidenceNouns } from './evidence';
import { evidenceLimits } from './evidence-file';
import { evidenceKinds } from './evidence-kind';
import { recordId, requiredText } from './input';

const evidenceSubject = z.object({ kind: z.enum(evidenceNouns), id: recordId });

/** A file that was sent before, or one that hangs on another record, and what it proves here. */
const attachedFile = z.object({
  upload: z.uuid().optional(),
  evidence: recordId.optional(),
  kind: z.enum(evidenceKinds, '请选择材料种类。'),
});
export type AttachedFile = z.output<typeof attachedFile>;

/** The files of a form: what was taken off again comes without an id. */
export const attachedFiles = z
  .array(attachedFile)
  .default([])
  .transform((files) =>
    files.filter(({ upload, evidence }) => upload !== undefined || evidence !== undefined),
  )
  .refine(
    (files) => files.length <= evidenceLimits.unattached,
    `一次最多添加 ${evidenceLimits.unattached} 个文件，请分几次添加。`,
  );

export const attaching = z.object({
  subject: evidenceSubject,
  files: attachedFiles.refine((files) => files.length > 0, '请先选择文件，上传完成后再添加。'),
});

/** Taken off a draft without a word; from a record that others may have seen with a reason. */
export const withdrawing = z.object({ id: recordId, reason: z.string().trim().max(200).default('') });

export const withdrawReason = requiredText(200, '撤下的原因');
