'use client';

import { useEffect, useRef } from 'react';
import { Button } from './button';
import { keepDraft, keptDraft, forgetDraft } from './kept-draft';
import { Notice } from './notice';

/** The fields of a form that a person types into; what stands in hidden ones is the page's. */
function fieldsOf(form: HTMLFormElement) {
  return Array.from(form.elements).filter(
    (one): one is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
      (one instanceof HTMLInputElement && one.type !== 'hidden' && one.type !== 'file') ||
      one instanceof HTMLTextAreaElement ||
      one instanceof HTMLSelectElement,
  );
}

function draftOf(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    fieldsOf(form).map((field) => [
      field.name,
      field instanceof HTMLInputElement && field.type === 'checkbox'
        ? field.checked
          ? 'on'
          : ''
        : field.value,
    ]),
  );
}

function put(form: HTMLFormElement, texts: Readonly<Record<string, string>>): void {
  for (const field of fieldsOf(form)) {
    const text = texts[field.name];
    if (text === undefined) continue;
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = text === 'on';
    else field.value = text;
  }
}

/**
 * Inside a form: keeps what is typed on this device until it is saved, through a broken line, a closed page or an empty
 * battery, and puts it back. `ForgetDraft` on the page behind the form ends it.
 */
export function DeviceDraft({ name }: { readonly name: string }) {
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = told.current?.closest('form');
    if (!form) return;
    const kept = keptDraft(name);
    if (kept !== null) {
      put(form, kept.texts);
      if (told.current) told.current.hidden = false;
    }
    const keep = () => {
      const { value = '' } = (form.elements.namedItem('key') as HTMLInputElement | null) ?? {};
      keepDraft(name, { key: value, texts: draftOf(form) });
    };
    form.addEventListener('input', keep);
    form.addEventListener('submit', keep);
    return () => {
      form.removeEventListener('input', keep);
      form.removeEventListener('submit', keep);
    };
  }, [name]);
  const clear = () => {
    forgetDraft(name);
    told.current?.closest('form')?.reset();
    if (told.current) told.current.hidden = true;
  };
  // The page is drawn on the server, which knows nothing of the device: so this is shown by hand, and never drawn anew.
  return (
    <div ref={told} hidden>
      <Notice tone="info">
        <span>已恢复本机上还没有保存的内容。</span>
        <Button type="button" tone="secondary" size="small" onClick={clear}>
          清空重填
        </Button>
      </Notice>
    </div>
  );
}
