import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { EvidenceNoun } from '@/domain/evidence';
import type { FileType } from '@/domain/evidence-file';
import type { EvidenceKind } from '@/domain/evidence-kind';

/** A file as it hangs on a record. */
export interface HungFile {
  readonly id: number;
  readonly kind: EvidenceKind;
  readonly fileName: string;
  readonly size: number;
  readonly keepsLocation: boolean;
  readonly type: FileType;
  readonly hasPreview: boolean;
  readonly side: string;
  readonly unit: string;
  readonly by: string;
  /** An instant, as JSON has it. */
  readonly at: string;
  readonly withdrawReason: string | null;
  /** Whose it is. */
  readonly departmentId: number;
  readonly path: string;
}

/** The files on a record, `first` the id of its first revision, as one value: a column of whatever asks for the record. */
export function filesOn(noun: EvidenceNoun, first: SQL): SQL<HungFile[]> {
  return sql`coalesce((select json_agg(json_build_object('id', e.id, 'kind', e.kind, 'fileName', e.file_name, 'size', b.size,
      'keepsLocation', e.keeps_location, 'type', b.type, 'hasPreview', b.preview_sha256 is not null, 'side', d.short,
      'unit', u.name, 'by', a.name, 'at', e.attached_at, 'withdrawReason', e.withdraw_reason,
      'departmentId', e.department_id, 'path', u.path) order by e.id)
    from evidence e join blobs b on b.sha256 = e.sha256 join accounts a on a.id = e.attached_by
      join departments d on d.id = e.department_id join organisations u on u.id = e.organisation_id
    where e.subject_kind = ${noun} and e.subject_id = ${first}), '[]')`;
}
