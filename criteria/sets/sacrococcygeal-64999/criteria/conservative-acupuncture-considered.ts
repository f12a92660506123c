import type { Criterion } from "../../../model/criteria-set.ts";

/** The source asks only that it be considered; so it is advisory and never counts. */
export const acupunctureConsidered: Criterion = {
  id: "conservative.acupuncture-considered",
  group: "conservative",
  title: "Acupuncture was considered",
  requirement:
    "Acupuncture was tried or considered. Advisory: it never counts against the request.",
  rationale: "An option with little risk. The physician sees whether it came up.",
  satisfiedBy: "A note that acupuncture was tried, offered or discussed.",
  origin: "source",
  advisory: true,
  evidence: ["coccygodynia-2012"],
  toShow: "whether acupuncture was considered",
  after: [],
  rule: {
    rule: "choice",
    fact: "conservative.acupuncture",
    met: ["tried", "considered"],
    notMet: ["not-considered"],
  },
};
