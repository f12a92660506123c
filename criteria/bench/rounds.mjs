import { cpuTime, median } from "./cpu-time.mjs";

/** About how much CPU time each engine gets in a round, in microseconds. */
const share = 150_000;

/**
 * Times engines in turn, so that whatever else the machine does meets all of them. Each round gives every
 * engine as many cases as fill its share, going on where it stopped in the round before.
 *
 * @param {{ name: string, evaluate: (input: unknown) => unknown, inputs: readonly unknown[] }[]} engines the
 *   first is the one that ratios are against
 * @returns {Promise<{ microseconds: number, ratio: number }[]>} medians a case; the ratio is the median of
 *   the rounds' own ratios
 */
export async function timeInRounds(engines, rounds) {
  const states = engines.map((engine) => ({ engine, at: 0, count: 1, times: [] }));
  for (const state of states) await calibrate(state);
  for (let round = 0; round < rounds; round++) {
    // Every other round runs backwards: none is always first after the same neighbour.
    const order = round % 2 === 0 ? states : states.toReversed();
    for (const state of order) state.times.push((await run(state)) / state.count);
  }
  const [first] = states;
  return states.map(({ times }) => ({
    microseconds: median(times),
    ratio: median(times.map((time, round) => time / first.times[round])),
  }));
}

/** Warms up, and finds how many cases fill the share. */
async function calibrate(state) {
  for (let tries = 0; tries < 40; tries++) {
    const time = await run(state);
    if (time > share / 2) {
      state.count = Math.max(1, Math.round((state.count * share) / time));
      if (time < share * 2) break;
    } else state.count *= 2;
  }
  await run(state);
}

async function run(state) {
  const { evaluate, inputs } = state.engine;
  const start = cpuTime();
  let answered = 0;
  for (let done = 0; done < state.count; done++) {
    const answer = evaluate(inputs[state.at]);
    // Awaiting what is no promise would charge an engine for a turn of the event loop.
    if ((answer instanceof Promise ? await answer : answer) !== undefined) answered++;
    state.at = state.at + 1 === inputs.length ? 0 : state.at + 1;
  }
  if (answered !== state.count) throw new Error(`${state.engine.name} gave no answer.`);
  return cpuTime() - start;
}
