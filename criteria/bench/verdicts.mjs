/** What was to be reached, what was measured, and whether that is enough. */
export function verdicts({ own, peers, batch, changes, size }) {
  const ours = (key) => own.find((one) => one.key === key).ratio;
  const slower = (peer) => peer.ratio / ours("statuses");
  const faster = (name, least) =>
    peers
      .filter((peer) => peer.name.startsWith(name))
      .map((peer) => ({
        target: `${least.toLocaleString("en")} times faster than ${peer.name}`,
        measured: `${Math.round(slower(peer)).toLocaleString("en")} times`,
        isReached: slower(peer) >= least,
      }));
  const atMost = (target, value, limit) => ({
    target: `${target}: at most ${limit} times the reference`,
    measured: `${value.toFixed(1)} times`,
    isReached: value <= limit,
  });
  const milliseconds = (name, { cases, clock, cpu }, limit) => ({
    target: `what could change, ${name}: under ${limit} ms (p95, CPU time; ${cases} cases)`,
    measured: `CPU p50 ${ms(cpu.p50)}, p95 ${ms(cpu.p95)}; clock p50 ${ms(clock.p50)}, p95 ${ms(clock.p95)}`,
    isReached: cpu.p95 < limit,
  });
  const kilobytes = (name, { gzip, bytes }) => ({
    target: `without zod and texts at most 4 kB gzip: ${name}`,
    measured: `${gzip.toLocaleString("en")} bytes (${bytes.toLocaleString("en")} minified)`,
    isReached: gzip <= 4000,
  });
  return [
    atMost("evaluation, statuses and recommendation", ours("statuses"), 4),
    atMost(
      "the same over 99 cases that stay in the processor's cache",
      own.find((one) => one.key === "statuses").few.ratio,
      4,
    ),
    atMost(
      "whole evaluation, against the hand-written whole",
      ours("evaluation") / ours("whole"),
      4,
    ),
    atMost("whole evaluation, against statuses and recommendation by hand", ours("evaluation"), 4),
    atMost("with the full why", ours("why"), 15),
    ...faster("json-rules-engine", 300),
    ...faster("fhirpath", 2000),
    {
      target: "batch over columns: at least 5 M cases a CPU-second, the same recommendations",
      measured: `${(batch.perSecond / 1e6).toFixed(1)} M; ${batch.different} differences`,
      isReached: batch.perSecond >= 5e6 && batch.different === 0,
    },
    {
      target: "from facts to columns: at least 0.5 M cases a CPU-second",
      measured: `${(batch.encodedPerSecond / 1e6).toFixed(2)} M`,
      isReached: batch.encodedPerSecond >= 5e5,
    },
    kilobytes("statuses and recommendation", size.statuses),
    kilobytes("whole evaluation", size.evaluation),
    milliseconds("complete case", changes.complete, 1),
    milliseconds("empty case", changes.empty, 5),
    milliseconds("only the time of receipt answered", changes.received, 5),
  ];
}

function ms(value) {
  return `${value.toFixed(2)} ms`;
}
