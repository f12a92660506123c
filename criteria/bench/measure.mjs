import { arch, cpus, platform } from "node:os";
import { writeFileSync } from "node:fs";
import { differences } from "./agreement.mjs";
import { allPeers } from "./all-peers.mjs";
import { bundle } from "./bundle-ours.mjs";
import { measureBatch } from "./measure-batch.mjs";
import { measureChanges } from "./measure-changes.mjs";
import { measureSize } from "./measure-size.mjs";
import { ourEngines } from "./our-engines.mjs";
import { report } from "./report.mjs";
import { timeInRounds } from "./rounds.mjs";

/** `node measure.mjs RESULTS.md`: checks that all engines agree, measures them, and writes the results. */
const caseCount = 2000;
const rounds = 11;

const ours = await import(await bundle("criteria/bench/ours.ts"));
// The newest version: what the reference was written for decides the same, and has no newer advisory criterion.
const set = ours.currentSet(ours.theSet.id);
const parameters = ours.defaultParameters(set);
const cases = ours.randomCases(caseCount, "null");
const withAbsentKeys = ours.randomCases(caseCount, "absent");
const own = ourEngines(ours, set, parameters);
const peers = allPeers(ours, set, parameters);

const expected = cases.map((facts) => own.statuses.evaluate(facts));
await checkAgreement();

console.log(`Measuring ${rounds} rounds ...`);
const engines = [
  ...Object.values(own).map((engine) => ({ ...engine, inputs: cases })),
  ...peers.map((peer) => ({ ...peer, inputs: cases.map(peer.prepare) })),
];
const times = await timeInRounds(engines, rounds);
const absent = await timeInRounds(
  Object.values(own).map((engine) => ({ ...engine, inputs: withAbsentKeys })),
  rounds,
);
// So few that their facts stay in the processor's cache, where the reference gains most.
const few = await timeInRounds(
  Object.values(own).map((engine) => ({ ...engine, inputs: cases.slice(0, 99) })),
  rounds,
);
const text = report({
  machine: { cpu: cpus()[0].model.trim(), cores: cpus().length, system: `${platform()} ${arch()}` },
  set,
  byHandCount: ours.theSet.criteria.length,
  caseCount,
  rounds,
  mix: ours.caseMix,
  recommendations: expected.map(({ recommendation }) => recommendation),
  own: Object.keys(own).map((key, at) => ({
    key,
    ...engines[at],
    ...times[at],
    few: few[at],
    absent: absent[at],
  })),
  peers: peers.map((peer, at) => ({ ...peer, ...times[Object.keys(own).length + at] })),
  batch: measureBatch(ours, set, parameters, cases, expected),
  changes: measureChanges(ours, set, parameters, withAbsentKeys),
  size: await measureSize(set, cases, expected),
});
writeFileSync(process.argv[2], text);
console.log(text);

async function checkAgreement() {
  const reference = {
    name: "hand-written reference",
    prepare: (facts) => facts,
    evaluate: (facts) => {
      const { recommendation, ranks } = own.reference.evaluate(facts);
      const rankOf = ({ id }) => ranks[id];
      const statuses = set.criteria
        .map(rankOf)
        .map((rank) => (rank === undefined ? rank : ours.statusOf(rank)));
      return { recommendation, statuses };
    },
  };
  const evaluation = {
    name: "ours, whole evaluation",
    prepare: (facts) => facts,
    evaluate: (facts) => {
      const { recommendation, criteria } = own.evaluation.evaluate(facts);
      return { recommendation, statuses: criteria.map(({ status }) => status) };
    },
  };
  for (const engine of [reference, evaluation, ...peers]) {
    const found = await differences(engine, cases, expected);
    console.log(`${found.length === 0 ? "agrees " : "DIFFERS"}  ${engine.name}`);
    if (found.length > 0) {
      console.error(`${found.join("\n")}\nNothing was measured: the engines do not do the same.`);
      process.exit(1);
    }
  }
}
