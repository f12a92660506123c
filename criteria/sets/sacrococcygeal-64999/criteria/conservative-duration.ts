import type { Criterion } from "../../../model/criteria-set.ts";

/** Source: typically three to six months; the plan sets the least number. */
export const duration: Criterion = {
  id: "conservative.duration",
  group: "conservative",
  title: "Conservative care lasted long enough",
  requirement: "This episode was treated conservatively for at least the plan's number of months.",
  rationale:
    "Many episodes settle within months. Earlier procedures treat pain that would have gone.",
  satisfiedBy: "Notes that show when treatment of this episode began and that it went on.",
  origin: "source",
  evidence: ["coccygodynia-2012"],
  toShow: "the months of conservative care in this episode",
  after: [],
  rule: {
    rule: "threshold",
    of: { fact: "conservative.months" },
    atLeast: "conservativeMinMonths",
  },
};
