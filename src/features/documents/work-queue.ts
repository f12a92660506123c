/**
 * Lets one piece of work run at a time, urgent work before the rest.
 *
 * @returns waits for a turn; call what it gives when the work is done
 */
export function createWorkQueue(): (isUrgent: boolean) => Promise<() => void> {
  const urgent: (() => void)[] = [];
  const others: (() => void)[] = [];
  let isBusy = false;
  const next = () => {
    const start = urgent.shift() ?? others.shift();
    if (start === undefined) isBusy = false;
    else start();
  };
  return (isUrgent) =>
    new Promise((resolve) => {
      const start = () => resolve(next);
      if (isBusy) (isUrgent ? urgent : others).push(start);
      else {
        isBusy = true;
        start();
      }
    });
}
