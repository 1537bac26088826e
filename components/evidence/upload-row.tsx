import { Button } from '@/components/ui/button';
import { sizeText } from '@/domain/evidence-file';
import { evidenceKinds, evidenceKindWords } from '@/domain/evidence-kind';
import styles from './evidence-field.module.css';
import type { UploadItem, UploadList } from './upload-list';

interface UploadRowProps {
  readonly item: UploadItem;
  readonly list: UploadList;
  /** Its place among the files of the form. */
  readonly at: number;
}

const words: Record<UploadItem['status'], string> = {
  waiting: '等待上传',
  sending: '正在上传',
  checking: '正在核对内容',
  done: '已上传',
  broken: '上传中断',
  refused: '不能使用',
  removed: '已移除',
};

/** One file: its picture, how far it is, what it proves, and the way to be rid of it. */
export function UploadRow({ item, list, at }: UploadRowProps) {
  const { key, name, size, sent, status, kind, upload, sentence } = item;
  const isMoving = status === 'sending' || status === 'checking' || status === 'broken';
  return (
    <li className={styles.row} data-status={status}>
      <span className={styles.picture}>
        {item.hasPreview && upload !== null && status !== 'removed' ? (
          <img src={`/api/evidence/uploads/${upload}/preview`} alt={`${name} 预览`} width={64} height={64} />
        ) : (
          <span aria-hidden="true">{(/\.(\w{1,5})$/.exec(name)?.[1] ?? '文件').toUpperCase()}</span>
        )}
      </span>
      <div className={styles.about}>
        <strong>{name}</strong>
        <span className="soft">
          {`${words[status]}，${sizeText(size)}`}
          {item.isKnown && status === 'done' ? '，同一文件已在系统中，只存一份' : ''}
        </span>
        {isMoving ? <progress value={sent} max={size} aria-label={`${name} 上传进度`} /> : null}
        {sentence === null ? null : <span data-error="">{sentence}</span>}
        {status === 'done' && upload !== null ? (
          <>
            <input type="hidden" name={`files.${at}.upload`} value={upload} />
            <select
              name={`files.${at}.kind`}
              aria-label={`${name} 的种类`}
              value={kind}
              onChange={({ target }) => list.choose(key, target.value as typeof kind)}
            >
              {evidenceKinds.map((one) => (
                <option key={one} value={one}>
                  {evidenceKindWords[one]}
                </option>
              ))}
            </select>
          </>
        ) : null}
      </div>
      <div className={styles.acts}>
        {status === 'broken' ? (
          <Button size="small" onClick={() => list.retry(key)} aria-label={`重试 ${name}`}>
            重试
          </Button>
        ) : null}
        {status === 'removed' ? (
          <Button size="small" onClick={() => list.restore(key)} aria-label={`撤销移除 ${name}`}>
            撤销
          </Button>
        ) : (
          <Button size="small" onClick={() => list.remove(key)} aria-label={`移除 ${name}`}>
            移除
          </Button>
        )}
      </div>
    </li>
  );
}
