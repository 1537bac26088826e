/** What became of a file that was sent and found good. */
export interface Sent {
  readonly id: string;
  readonly hasPreview: boolean;
  readonly isKnown: boolean;
}

/** Why a file did not come through; of a broken line what has arrived stays, and can be gone on with. */
export class Failure extends Error {
  constructor(
    sentence: string,
    readonly isLine: boolean,
  ) {
    super(sentence);
  }
}

const broken = '网络中断，已传的部分保留着；恢复后自动继续，也可以点“重试”。';
const delays = [0, 1000, 2000, 4000, 8000];

interface Given {
  readonly place: string;
  readonly keepsLocation: boolean;
}

/** Sends a file in pieces, going on where an earlier try ended; gives the name under which it arrived. */
export async function transfer(
  file: File,
  { place, keepsLocation }: Given,
  progress: (sent: number) => void,
): Promise<string> {
  const { Upload } = await import('tus-js-client').catch(() => {
    throw new Failure(broken, true);
  });
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint: '/api/uploads',
      chunkSize: 1024 * 1024,
      retryDelays: delays,
      removeFingerprintOnSuccess: true,
      metadata: { name: file.name, place, keeps: keepsLocation ? 'on' : '' },
      fingerprint: () =>
        Promise.resolve(`yueqian-${place}-${keepsLocation}-${file.name}-${file.size}-${file.lastModified}`),
      onProgress: progress,
      onShouldRetry: (error) => {
        const status = error.originalResponse?.getStatus() ?? 0;
        return navigator.onLine && (status === 0 || status === 409 || status === 423 || status >= 500);
      },
      onSuccess: () => resolve(upload.url?.split('/').at(-1) ?? ''),
      onError: (error) => reject(failureOf(error)),
    });
    upload.findPreviousUploads().then(
      ([earlier]) => {
        if (earlier) upload.resumeFromPreviousUpload(earlier);
        upload.start();
      },
      () => upload.start(),
    );
  });
}

function failureOf(error: Error): Failure {
  const response = 'originalResponse' in error ? (error.originalResponse as Answered | null) : null;
  const status = response?.getStatus() ?? 0;
  if (status === 0) return new Failure(broken, true);
  return new Failure(sentenceIn(response?.getBody() ?? ''), status >= 500 || status === 401);
}

interface Answered {
  getStatus(): number;
  getBody(): string;
}

function sentenceIn(body: string): string {
  try {
    const { message } = JSON.parse(body) as { message?: string };
    if (message) return message;
  } catch {
    // A sentence by itself.
  }
  return /[\u4e00-\u9fff]/.test(body) ? body : '服务器没有收下文件；请稍后点“重试”。';
}

/** Has the server look at a file that has arrived. */
export async function finish(name: string): Promise<Sent> {
  for (const delay of delays) {
    await new Promise((resolve) => setTimeout(resolve, delay));
    const answer = await fetch(`/api/evidence/uploads/${name}`, { method: 'POST' }).catch(() => null);
    if (answer?.ok) return (await answer.json()) as Sent;
    if (answer)
      throw new Failure(sentenceIn(await answer.text()), answer.status >= 500 || answer.status === 401);
  }
  throw new Failure(broken, true);
}

/** Throws away what is not wanted after all, even while the page is being left. */
export function throwAway(id: string): void {
  void fetch(`/api/evidence/uploads/${id}`, { method: 'DELETE', keepalive: true }).catch(() => undefined);
}
