import { nextTurn } from "./next-turn.ts";

/** Work goes on for so long before the page may draw and answer keys. */
const sliceMs = 30;

/** Gives what long work awaits again and again: it passes the turn only where the work has taken a while. */
export function turnTaker(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < sliceMs) return;
    await nextTurn();
    began = performance.now();
  };
}
