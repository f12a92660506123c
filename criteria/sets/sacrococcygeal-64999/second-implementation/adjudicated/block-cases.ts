import type { StatusByHand } from "../index.ts";
import type { AdjudicatedRow, Changes } from "./adjudicated-case.ts";

const source = "diagnosis.pain-source-confirmed";

export const blockCases: readonly AdjudicatedRow[] = [
  block("relief-at-threshold", "half relief is enough", { reliefPercent: 50 }, "met", []),
  block("relief-below-threshold", "just under half", { reliefPercent: 49.9 }, "not-met", []),
  block("relief-none", "zero relief is an answer", { reliefPercent: 0 }, "not-met", []),
  block("relief-full", "all of it gone", { reliefPercent: 100 }, "met", []),
  block(
    "relief-not-documented",
    "a block without its result",
    { reliefPercent: "not-documented" },
    "not-documented",
    ["block-without-relief"],
  ),
  block(
    "relief-unanswered",
    "nobody has looked for the result",
    { reliefPercent: undefined },
    "unanswered",
    [],
  ),
  block(
    "not-performed",
    "no block at all",
    { performed: "no", site: undefined, reliefPercent: undefined },
    "not-met",
    ["skipped-diagnostic-block"],
  ),
  block(
    "not-performed-with-relief",
    "a relief without a block proves nothing",
    { performed: "no", reliefPercent: 90 },
    "not-met",
    ["skipped-diagnostic-block"],
  ),
  block(
    "not-documented",
    "whether there was a block is missing paper",
    { performed: "not-documented", reliefPercent: "not-documented" },
    "not-documented",
    ["skipped-diagnostic-block"],
  ),
  block("unanswered", "an open question is no pitfall", { performed: undefined }, "unanswered", []),
  block(
    "other-site",
    "a block elsewhere does not prove the coccyx",
    { site: "other" },
    "not-met",
    [],
  ),
  block(
    "other-site-relief-unanswered",
    "the wrong site decides whatever the relief",
    { site: "other", reliefPercent: undefined },
    "not-met",
    [],
  ),
  block(
    "site-not-documented",
    "relief without a site is missing paper",
    { site: "not-documented" },
    "not-documented",
    [],
  ),
  block("site-unanswered", "nobody has looked for the site", { site: undefined }, "unanswered", []),
  block(
    "intercoccygeal-disc",
    "one of the three sites",
    { site: "first-intercoccygeal-disc" },
    "met",
    [],
  ),
  block("impar-ganglion", "one of the three sites", { site: "ganglion-impar" }, "met", []),
  {
    ...block("plan-asks-70", "seventy of seventy", {}, "met", []),
    parameters: { blockReliefMinPercent: 70 },
  },
  {
    ...block("plan-asks-80", "seventy under a plan that asks for eighty", {}, "not-met", []),
    parameters: { blockReliefMinPercent: 80 },
  },
];

function block(
  id: string,
  why: string,
  answers: Changes,
  status: StatusByHand,
  pitfalls: readonly string[],
): AdjudicatedRow {
  const changes = Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => [`blocks.diagnostic.${key}`, answer]),
  );
  return {
    id: `block-${id}`,
    why,
    changes,
    expected: { criteria: { [source]: status }, pitfalls },
  };
}
