import { type TextSize, textSizes, textSizeWords } from './text-size';
import styles from './size-control.module.css';

interface SizeControlProps {
  readonly current: TextSize;
  /** A server action that reads `size`. Works without script. */
  readonly action: (form: FormData) => Promise<void>;
}

/** 字号 大/中/小. */
export function SizeControl({ current, action }: SizeControlProps) {
  return (
    <form action={action}>
      <div className={styles.sizes} role="group" aria-label="字号">
        {textSizes.toReversed().map((size) => (
          <button key={size} name="size" value={size} data-size={size} aria-pressed={size === current}>
            {textSizeWords[size]}
          </button>
        ))}
      </div>
    </form>
  );
}
