import type { FormState } from './form-state';
import styles from './tick-boxes.module.css';

interface TickBoxesProps {
  readonly id: string;
  /** What the boxes are called in the form: `topics` for `topics.governance`. */
  readonly name: string;
  readonly legend: string;
  /** A value that is a mere number would come as a place in a list. */
  readonly boxes: readonly { readonly value: string; readonly label: string }[];
  /** Whether a box is ticked before anything is. */
  readonly isTicked: (value: string) => boolean;
  readonly state: FormState;
}

/** One or several of a list; each ticked box sends its own name. */
export function TickBoxes({ id, name, legend, boxes, isTicked, state }: TickBoxesProps) {
  const problem = state.fields[name];
  return (
    <fieldset className={styles.boxes} {...(problem ? { 'aria-describedby': `${id}-${name}-error` } : {})}>
      <legend>{legend}</legend>
      {boxes.map(({ value, label }) => (
        <label key={value} htmlFor={`${id}-${value}`}>
          <input
            key={state.key}
            id={`${id}-${value}`}
            type="checkbox"
            name={`${name}.${value}`}
            defaultChecked={
              state.status === 'refused' ? state.typed[`${name}.${value}`] === 'on' : isTicked(value)
            }
          />
          {label}
        </label>
      ))}
      {problem === undefined ? null : (
        <p id={`${id}-${name}-error`} data-error="">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
