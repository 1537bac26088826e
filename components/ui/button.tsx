import type { ComponentProps } from 'react';
import styles from './button.module.css';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  readonly tone?: 'primary' | 'secondary' | 'danger';
  readonly size?: 'normal' | 'small';
}

export function Button({ tone = 'secondary', size = 'normal', type = 'button', ...rest }: ButtonProps) {
  return <button className={styles.button} data-tone={tone} data-size={size} type={type} {...rest} />;
}
