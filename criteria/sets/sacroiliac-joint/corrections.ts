import type { Correction } from "../../model/criteria-set.ts";

/** Where the set reads the determination in its own way, said in the open. */
export const corrections: readonly Correction[] = [
  {
    id: "moderate-pain",
    sourceSays: "Pain is moderate to severe.",
    setSays: "Baseline pain of 4 of 10 or more, which a plan may lower.",
    because: "The determination gives no number, and a reviewer needs one.",
    affects: ["indication.severity"],
  },
  {
    id: "fortin-finger",
    sourceSays: "Positive provocative tests of the SI joint.",
    setSays:
      "The six named tests count, each once. Thigh thrust and posterior shear are one test; the Fortin finger sign is not on the list.",
    because:
      "The same test under two names is no second finding, and pointing at the joint provokes nothing.",
    affects: ["exam.provocative-tests", "two-tests-only"],
  },
  {
    id: "session-is-one-date",
    sourceSays: "Numbers of injections in 12 months.",
    setSays: "A session is one date of service, one side or both, and counts once.",
    because: "Counting sides would halve the number of sessions for a bilateral request.",
    affects: ["frequency.diagnostic", "frequency.therapeutic"],
  },
  {
    id: "facet-minimum",
    sourceSays: "75% relief from a diagnostic SI joint block.",
    setSays: "75%, never the 80% of the facet joint determinations.",
    because: "Reviewers know the facet joint's minimum and apply it here by mistake.",
    affects: ["block.positive", "facet-threshold-used"],
  },
];
