/** Runs work one piece at a time; so many may wait, and whoever comes then is turned away. */
export function takingTurns(mayWait: number, turnedAway: () => Error) {
  let present = 0;
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (present > mayWait) return Promise.reject(turnedAway());
    present += 1;
    const mine = last.then(work).finally(() => (present -= 1));
    last = mine.catch(() => undefined);
    return mine;
  };
}
