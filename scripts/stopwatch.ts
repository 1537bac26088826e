export type Log = (line: string) => void;

/** Prints lines that say how long after `since` (milliseconds of the epoch) they came. */
export function stopwatch(since = Date.now(), print: Log = (line) => console.log(line)): Log {
  return (line) => print(`[${((Date.now() - since) / 1000).toFixed(1).padStart(5)} s] ${line}`);
}
