'use client';

import { type ReactNode, useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import { acceptedFiles, evidenceLimits, sizeText } from '@/domain/evidence-file';
import type { EvidenceKind } from '@/domain/evidence-kind';
import styles from './evidence-field.module.css';
import { useHeldForm } from './held-form';
import { UploadList, isUnderWay, type WaitingFile } from './upload-list';
import { UploadRow } from './upload-row';

export interface EvidenceFieldProps {
  readonly id: string;
  /** Under which name the server keeps what is sent from here (domain/evidence.ts). */
  readonly place: string;
  readonly waiting: readonly WaitingFile[];
  readonly missing: readonly EvidenceKind[];
  /** Under which name the form sends files by itself, where there is no script. */
  readonly name?: string;
  /** What takes the place of the field for who has no script. */
  readonly otherwise?: ReactNode;
}

/**
 * 佐证材料 of a form: files by choosing, dragging, pasting or camera, several at once, on their way at once and kept until the
 * form is saved, through a broken line and a closed page.
 */
export function EvidenceField({ id, place, waiting, missing, name, otherwise }: EvidenceFieldProps) {
  const [list] = useState(() => new UploadList(place, waiting, missing));
  const items = useSyncExternalStore(list.subscribe, list.now, list.now);
  const [isOver, setOver] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const keeps = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    if (files && files.length > 0) list.add(Array.from(files), keeps.current?.checked ?? false);
  };
  const takeFrom = (input: HTMLInputElement) => {
    take(input.files);
    // They are on their way by themselves.
    input.value = '';
  };
  const [underWay, done] = [
    items.filter(isUnderWay).length,
    items.filter(({ status }) => status === 'done').length,
  ];
  const isHeld = useHeldForm(box, list);
  // What was chosen before the script had come nobody told of.
  const takeEarly = useEffectEvent(() => {
    box.current?.querySelectorAll<HTMLInputElement>('input[type=file]').forEach(takeFrom);
  });
  useEffect(() => takeEarly(), []);
  useEffect(() => {
    const form = box.current?.closest('form');
    const paste = ({ clipboardData }: ClipboardEvent) => {
      if (clipboardData && clipboardData.files.length > 0) list.add(Array.from(clipboardData.files), false);
    };
    const goOn = () => list.retryBroken();
    form?.addEventListener('paste', paste);
    window.addEventListener('online', goOn);
    return () => {
      form?.removeEventListener('paste', paste);
      window.removeEventListener('online', goOn);
    };
  }, [list]);
  const given = {
    type: 'file',
    multiple: true,
    onChange: ({ target }: { readonly target: HTMLInputElement }) => takeFrom(target),
  } as const;
  return (
    <div
      ref={box}
      className={styles.field}
      data-over={isOver ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <strong>{name === undefined ? '佐证材料（可不填，之后随时补充）' : '添加材料'}</strong>
      <div className={styles.choose}>
        <label htmlFor={`${id}-files`}>选择文件</label>
        <input
          {...given}
          id={`${id}-files`}
          name={name}
          accept={acceptedFiles}
          aria-describedby={`${id}-hint`}
        />
        <label htmlFor={`${id}-camera`} className={styles.camera}>
          拍照
        </label>
        <input
          {...given}
          id={`${id}-camera`}
          className={styles.camera}
          accept="image/jpeg"
          capture="environment"
        />
      </div>
      <p id={`${id}-hint`} className="soft">
        {`PDF、DOCX、XLSX、JPG、PNG，每个不超过 ${sizeText(evidenceLimits.file)}；也可以拖到这里或粘贴。`}
      </p>
      <label htmlFor={`${id}-keeps`} className={styles.keeps}>
        <input
          ref={keeps}
          id={`${id}-keeps`}
          type="checkbox"
          name={name === undefined ? undefined : 'keepsLocation'}
        />
        保留照片的拍摄地点和设备信息（不勾选则去除）
      </label>
      {otherwise === undefined ? null : <noscript>{otherwise}</noscript>}
      {items.length === 0 ? null : (
        <ul className={styles.rows} aria-label="选择的文件">
          {items.map((item, at) => (
            <UploadRow key={item.key} item={item} list={list} at={at} />
          ))}
        </ul>
      )}
      <p role="status" className={items.length === 0 ? 'sr-only' : 'soft'}>
        {items.length === 0 ? '' : `${done} 个文件已上传`}
        {underWay === 0 ? '' : `，${underWay} 个正在上传`}
        {isHeld ? '；传完后自动保存' : ''}
      </p>
    </div>
  );
}
