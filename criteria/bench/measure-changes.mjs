import { cpuTime, quantile } from "./cpu-time.mjs";

/** How long "what could change this" takes, the smallest ways to approval included: milliseconds. */
export function measureChanges(ours, set, parameters, cases) {
  const analyse = ours.compileWhatCouldChange(set, parameters);
  // The random cases are those of the version the reference was written for: what is asked since is answered here.
  const asked = new Set(ours.theSet.facts.map(({ path }) => path));
  const added = ours.treeFrom(
    set.facts
      .filter(({ path }) => !asked.has(path))
      .map(({ path, answer }) => [path, answer.kind === "choice" ? answer.options[0].value : 0]),
  );
  const complete = cases
    .map((facts) => ours.withAnswers(facts, added))
    .filter((facts) => analyse(facts).unansweredCount === 0);
  const empty = Array.from({ length: 500 }, () => ({}));
  const received = { request: { receivedAt: "2026-03-02T09:00:00-06:00" } };
  return {
    complete: times(analyse, complete),
    empty: times(analyse, empty),
    received: times(
      analyse,
      empty.map(() => received),
    ),
  };
}

function times(analyse, cases) {
  const one = (facts) => {
    const cpu = cpuTime();
    const start = performance.now();
    const { toApproval } = analyse(facts);
    const clock = performance.now() - start;
    if (toApproval === undefined) throw new Error("No way to approval was computed.");
    return { clock, cpu: (cpuTime() - cpu) / 1000 };
  };
  for (const facts of cases) one(facts);
  const taken = cases.map(one);
  const [clock, cpu] = [taken.map((time) => time.clock), taken.map((time) => time.cpu)];
  return { cases: cases.length, clock: both(clock), cpu: both(cpu) };
}

function both(times) {
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}
