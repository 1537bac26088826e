import type { ComponentProps } from 'react';
import styles from './button.module.css';

interface LinkButtonProps extends Omit<ComponentProps<'a'>, 'className' | 'href'> {
  readonly href: string;
  readonly tone?: 'primary' | 'secondary';
  readonly size?: 'normal' | 'small';
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({ tone = 'secondary', size = 'normal', ...rest }: LinkButtonProps) {
  return <a className={styles.button} data-tone={tone} data-size={size} {...rest} />;
}
