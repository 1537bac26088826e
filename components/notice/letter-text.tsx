import styles from './letter-text.module.css';

interface LetterTextProps {
  readonly letter: {
    readonly number: string | null;
    readonly subject: string;
    readonly body: string;
    readonly from: string;
    readonly to: string;
    /** 成文日期; null while it is a draft. */
    readonly date: string | null;
  };
}

/** The letter as the other department reads it (GB/T 9704-2012, 10.1). */
export function LetterText({ letter: { number, subject, body, from, to, date } }: LetterTextProps) {
  return (
    <article className={styles.letter} aria-labelledby="letter-text">
      <p data-place="number">{number ?? '（文号发出时编定）'}</p>
      <h3>{subject}</h3>
      <p data-place="recipient">{`${to}：`}</p>
      {body
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
      <p data-place="sender">{from}</p>
      <p data-place="sender">{date ?? '（发出日期）'}</p>
    </article>
  );
}
