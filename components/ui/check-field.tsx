interface CheckFieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** Why it is asked. */
  readonly error: string;
}

/** A box that the person ticks to say that what was asked about is meant. */
export function CheckField({ id, name, label, error }: CheckFieldProps) {
  return (
    <div>
      <p id={`${id}-error`} data-error="">
        {error}
      </p>
      <label htmlFor={id}>
        <input id={id} type="checkbox" name={name} aria-describedby={`${id}-error`} />
        {label}
      </label>
    </div>
  );
}
