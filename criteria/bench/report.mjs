import { verdicts } from "./verdicts.mjs";

/** The results as Markdown. */
export function report(measured) {
  const { machine, set, caseCount, rounds, mix, own, peers } = measured;
  const date = new Date().toISOString().slice(0, 10);
  return `# Rule engines side by side

Written by \`npm run bench:engines\` on ${date}. Machine: ${machine.cpu}, ${machine.cores} cores, ${machine.system}, Node ${process.version}. Set: ${set.id}@${set.version}, default parameters.

All engines answer the same ${set.criteria.length} criteria of the same ${caseCount} random valid cases, and were checked on all of them first (fhirpath uncompiled, the same expressions as compiled, on 50). CPU time of the process (all threads, garbage collection included), engines alternating in one process, medians of ${rounds} rounds; a ratio is the median of the rounds' own ratios. Other work on the machine moves the microseconds; read the ratios.

## Targets

| target | measured | |
|---|---|---|
${verdicts(measured)
  .map((one) => `| ${one.target} | ${one.measured} | ${one.isReached ? "reached" : "**missed**"} |`)
  .join("\n")}

## Ours and by hand

| | µs a case | × reference | × reference, 99 cases | × reference, absent keys |
|---|---|---|---|---|
${own.map((one) => `| ${one.name} | ${one.microseconds.toFixed(2)} | ${times(one.ratio)} | ${times(one.few.ratio)} | ${times(one.absent.ratio)} |`).join("\n")}

The reference is the proof's second implementation of the criteria: typed property access, no rule data, and only the ${measured.byHandCount} criteria of version 1.0.0. The main column gives unanswered facts as \`null\`, so that all cases have one shape and the reference is at its fastest; over 99 cases, whose facts stay in the processor's cache, it gains once more. The last column leaves the keys out, as case files usually do.

## Other engines

| engine | version | unanswered and not documented | µs a case | × reference | × ours |
|---|---|---|---|---|---|
${peers.map((one) => `| ${one.name} | ${one.version} | ${one.unknowns} | ${one.microseconds.toFixed(0)} | ${times(one.ratio)} | ${times(one.ratio / ratioOf(own, "statuses"))} |`).join("\n")}

What favours them: they are handed prepared inputs (numbers computed from dates, blank texts told, states of lists, FHIR and CQL objects built), none of it timed; a host's "first match wins" makes the recommendation for all. Ours reads the facts as they are and does all of it on the clock. Engines that give no status but only fire get one rule a status; the two-rule encoding is what such engines are usually given, and was checked to agree as far as it can tell.

## Cases

A third each: ${mix.map((kind) => kind).join("; ")}. Recommendations: ${counts(measured.recommendations)}.
`;
}

function ratioOf(own, key) {
  return own.find((one) => one.key === key).ratio;
}

function times(ratio) {
  return ratio < 20 ? ratio.toFixed(1) : Math.round(ratio).toLocaleString("en");
}

function counts(names) {
  const counted = new Map();
  for (const name of names) counted.set(name, (counted.get(name) ?? 0) + 1);
  return [...counted]
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
}
