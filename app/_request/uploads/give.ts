import 'server-only';
import { theStore } from '@/db/commands/evidence/store';
import { type FileType, fileTypes } from '@/domain/evidence-file';
import { savedAs } from '@/domain/file-name';
import { webStream } from '../web-stream';

interface Kept {
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly type: FileType;
  readonly previewSha256: string | null;
}

const nothing = () => new Response(null, { status: 404 });
/** The file as it was brought, with the headers of security-headers.ts: saved, never opened by the browser under our address. */
export async function giveFile(file: Kept | null): Promise<Response> {
  if (!file || !(await theStore().has(file.sha256))) return nothing();
  return new Response(streamOf(file.sha256), {
    headers: {
      'content-type': fileTypes[file.type].mediaType,
      'content-length': String(file.size),
      'content-disposition': savedAs(file.fileName),
    },
  });
}

/** The picture that was drawn anew; it alone is shown in a page. */
export async function givePreview(file: Pick<Kept, 'type' | 'previewSha256'> | null): Promise<Response> {
  if (!file?.previewSha256 || !(await theStore().has(file.previewSha256))) return nothing();
  return new Response(streamOf(file.previewSha256), {
    headers: { 'content-type': fileTypes[file.type].mediaType, 'content-disposition': 'inline' },
  });
}

function streamOf(sha256: string): ReadableStream {
  return webStream(theStore().read(sha256));
}
