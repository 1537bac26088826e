'use client';

import { useEffect } from 'react';
import { forgetDraft, keptDraft } from './kept-draft';

interface ForgetDraftProps {
  readonly name: string;
  /** The key of the form that was saved. */
  readonly formKey: string;
}

/** On the page behind a saved form: what the device kept of that form is kept no longer. */
export function ForgetDraft({ name, formKey }: ForgetDraftProps) {
  useEffect(() => {
    if (keptDraft(name)?.key === formKey) forgetDraft(name);
  }, [name, formKey]);
  return null;
}
