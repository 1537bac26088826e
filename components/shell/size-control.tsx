import { type TextSize, textSizes, textSizeWords } from './text-size';
import styles from './size-control.module.css';

interface SizeControlProps {
  readonly current: TextSize;
  /** A server action that reads `size`, or the address of a GET route that does. Works without script. */
  readonly action: string | ((form: FormData) => Promise<void>);
  /** Where a GET route should return to, sent as `next`. */
  readonly returnTo?: string;
}

/** 字号 大/中/小. */
export function SizeControl({ current, action, returnTo }: SizeControlProps) {
  return (
    <form className={styles.sizes} action={action} role="group" aria-label="字号">
      {returnTo === undefined ? null : <input type="hidden" name="next" value={returnTo} />}
      {textSizes.toReversed().map((size) => (
        <button key={size} name="size" value={size} data-size={size} aria-pressed={size === current}>
          {textSizeWords[size]}
        </button>
      ))}
    </form>
  );
}
