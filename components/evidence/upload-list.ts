import { evidenceLimits, sizeText } from '@/domain/evidence-file';
import { type EvidenceKind, likelyKind } from '@/domain/evidence-kind';
import { Failure, finish, throwAway, transfer } from './send-file';

export interface UploadItem {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  /** How many bytes have arrived. */
  readonly sent: number;
  readonly status: 'waiting' | 'sending' | 'checking' | 'done' | 'broken' | 'refused' | 'removed';
  readonly kind: EvidenceKind;
  /** The upload's id, once it is kept. */
  readonly upload: string | null;
  readonly hasPreview: boolean;
  readonly isKnown: boolean;
  /** What went wrong and what to do. */
  readonly sentence: string | null;
}

/** A file that waits on the server since before the page was opened. */
export interface WaitingFile {
  readonly id: string;
  readonly fileName: string;
  readonly size: number;
  readonly hasPreview: boolean;
  readonly isKnown: boolean;
}

interface Job {
  readonly file: File;
  readonly keepsLocation: boolean;
  /** The name under which it arrived whole. */
  arrived: string | null;
}

const together = 3;
export const isUnderWay = ({ status }: UploadItem) =>
  status === 'waiting' || status === 'sending' || status === 'checking';

/** The files of one form, on their way or kept: what React draws is `items`, told of by `subscribe`. */
export class UploadList {
  items: readonly UploadItem[];
  private readonly jobs = new Map<string, Job>();
  private readonly listeners = new Set<() => void>();
  private made = 0;

  constructor(
    private readonly place: string,
    waiting: readonly WaitingFile[],
    private readonly missing: readonly EvidenceKind[],
  ) {
    this.items = waiting.map(({ id, fileName, ...file }) => ({
      ...{ ...file, key: id, name: fileName, sent: file.size, status: 'done', upload: id, sentence: null },
      kind: likelyKind(fileName, missing),
    }));
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly now = () => this.items;

  add(files: readonly File[], keepsLocation: boolean): void {
    const added = files.map((file): UploadItem => {
      this.made += 1;
      const key = `new-${this.made}`;
      const isTooLong = file.size > evidenceLimits.file;
      if (!isTooLong) this.jobs.set(key, { file, keepsLocation, arrived: null });
      return {
        ...{
          key,
          name: file.name,
          size: file.size,
          sent: 0,
          upload: null,
          hasPreview: false,
          isKnown: false,
        },
        kind: likelyKind(file.name, this.missing),
        status: isTooLong ? 'refused' : 'waiting',
        sentence: isTooLong ? `文件超过 ${sizeText(evidenceLimits.file)}；请压缩或拆分后重新选择。` : null,
      };
    });
    this.tell([...this.items, ...added]);
    this.begin();
  }

  choose(key: string, kind: EvidenceKind): void {
    this.change(key, { kind });
  }

  retry(key: string): void {
    this.change(key, { status: 'waiting', sentence: null });
    this.begin();
  }

  /** What a broken line held up goes on. */
  retryBroken(): void {
    for (const { key, status } of this.items) if (status === 'broken') this.retry(key);
  }

  remove(key: string): void {
    const item = this.items.find((one) => one.key === key);
    if (item?.upload) this.change(key, { status: 'removed' });
    else this.tell(this.items.filter((one) => one.key !== key));
  }

  restore(key: string): void {
    this.change(key, { status: 'done' });
  }

  /** The form is sent: what was removed is gone for good. */
  forgetRemoved(): void {
    for (const { status, upload } of this.items) if (status === 'removed' && upload) throwAway(upload);
  }

  private begin(): void {
    const busy = this.items.filter(({ status }) => status === 'sending' || status === 'checking').length;
    const next = this.items.filter(({ status }) => status === 'waiting').slice(0, together - busy);
    for (const { key } of next) void this.run(key).finally(() => this.begin());
  }

  private async run(key: string): Promise<void> {
    const job = this.jobs.get(key);
    if (!job) return;
    this.change(key, { status: 'sending' });
    try {
      job.arrived ??= await transfer(job.file, { ...job, place: this.place }, (sent) =>
        this.change(key, { sent }),
      );
      this.change(key, { status: 'checking', sent: job.file.size });
      const { id, hasPreview, isKnown } = await finish(job.arrived);
      // Removed while it was on its way.
      if (!this.items.some((one) => one.key === key)) throwAway(id);
      this.change(key, { status: 'done', upload: id, hasPreview, isKnown, sentence: null });
    } catch (error) {
      const failure = error instanceof Failure ? error : new Failure('上传没有成功；请点“重试”。', true);
      this.change(key, { status: failure.isLine ? 'broken' : 'refused', sentence: failure.message });
    }
  }

  private change(key: string, to: Partial<UploadItem>): void {
    this.tell(this.items.map((item) => (item.key === key ? { ...item, ...to } : item)));
  }

  private tell(items: readonly UploadItem[]): void {
    this.items = items;
    for (const listener of this.listeners) listener();
  }
}
