'use client';

import { Failure } from '@/components/shell/failure';
import { PlainFrame } from '@/components/shell/plain-frame';
import { sentenceOf } from '@/domain/refusal';

interface FailedPageProps {
  readonly error: unknown;
  readonly retry: () => void;
}

function digestOf(error: unknown): string | null {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string'
    ? error.digest
    : null;
}

export default function FailedPage({ error, retry }: FailedPageProps) {
  const digest = digestOf(error);
  return (
    <PlainFrame>
      <Failure reference={digest} refusal={sentenceOf(digest)} onRetry={retry} />
    </PlainFrame>
  );
}
