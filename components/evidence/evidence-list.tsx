import type { ReactNode } from 'react';
import { type FileType, fileTypes, sizeText } from '@/domain/evidence-file';
import { type EvidenceKind, evidenceKindWords } from '@/domain/evidence-kind';
import { chineseMoment } from '@/domain/moment';
import styles from './evidence-list.module.css';

export interface EvidenceFile {
  readonly id: number;
  readonly kind: EvidenceKind;
  readonly fileName: string;
  readonly size: number;
  readonly type: FileType;
  readonly hasPreview: boolean;
  readonly keepsLocation: boolean;
  readonly side: string;
  readonly unit: string;
  readonly by: string;
  readonly at: Date;
  readonly withdrawReason: string | null;
  /** The way to take it back, for who may. */
  readonly act: ReactNode;
}

/** The files of one record: what each proves, who brought it and when; a picture shows itself, everything is a download. */
export function EvidenceList({
  files,
  label,
}: {
  readonly files: readonly EvidenceFile[];
  readonly label: string;
}) {
  return (
    <ul className={styles.list} aria-label={label}>
      {files.map((file) => (
        <li key={file.id} data-withdrawn={file.withdrawReason === null ? undefined : ''}>
          <span className={styles.picture}>
            {file.hasPreview && file.withdrawReason === null ? (
              <a href={`/api/evidence/${file.id}/preview`}>
                <img
                  src={`/api/evidence/${file.id}/preview`}
                  alt={`${evidenceKindWords[file.kind]}预览：${file.fileName}`}
                  width={96}
                  height={72}
                  loading="lazy"
                />
              </a>
            ) : (
              <span aria-hidden="true">{file.type.toUpperCase()}</span>
            )}
          </span>
          <div>
            {file.withdrawReason === null ? (
              <a href={`/api/evidence/${file.id}`} download>
                {file.fileName}
              </a>
            ) : (
              <s>{file.fileName}</s>
            )}
            <p className="soft">
              {`${evidenceKindWords[file.kind]}，${fileTypes[file.type].word}，${sizeText(file.size)}`}
              {file.keepsLocation ? '，保留拍摄地点' : ''}
            </p>
            <p className="soft">{`${file.side}方 ${file.unit} ${file.by}，${chineseMoment(file.at)}`}</p>
            {file.withdrawReason === null ? null : <p>{`已撤下：${file.withdrawReason}`}</p>}
            {file.act}
          </div>
        </li>
      ))}
    </ul>
  );
}
