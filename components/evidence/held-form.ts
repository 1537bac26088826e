import { type RefObject, useEffect, useRef, useState } from 'react';
import { isUnderWay, type UploadList } from './upload-list';

/** Time for React to draw what was kept into the form. */
const drawn = 50;

/**
 * A form that is sent while files are on their way waits for them and is then sent by itself; where one of them fails the
 * person decides. Whether it waits.
 */
export function useHeldForm(box: RefObject<HTMLElement | null>, list: UploadList): boolean {
  const [isHeld, setHeld] = useState(false);
  const by = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const form = box.current?.closest('form');
    if (!form) return;
    const hold = (event: SubmitEvent) => {
      if (!list.items.some(isUnderWay)) {
        list.forgetRemoved();
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      by.current = event.submitter;
      setHeld(true);
    };
    form.addEventListener('submit', hold, true);
    return () => form.removeEventListener('submit', hold, true);
  }, [box, list]);
  useEffect(() => {
    if (!isHeld) return;
    const go = () => {
      if (list.items.some(isUnderWay)) return;
      setHeld(false);
      const failed = list.items.some(({ status }) => status === 'broken' || status === 'refused');
      if (!failed) box.current?.closest('form')?.requestSubmit(by.current);
    };
    const soon = () => setTimeout(go, drawn);
    soon();
    const end = list.subscribe(soon);
    return () => void end();
  }, [box, list, isHeld]);
  return isHeld;
}
