import type { Criterion } from "../../../model/criteria-set.ts";
import type { Rule } from "../../../model/rule.ts";

/** MRI or CT stands in for a film only where that film is not available. */
function film(fact: string): Rule {
  return {
    rule: "when",
    cases: [
      {
        if: { when: "fact-is", fact, in: ["not-available"] },
        then: {
          rule: "choice",
          fact: "imaging.coccyxMriOrCt",
          met: [],
          exception: ["yes"],
          notMet: ["no"],
        },
      },
    ],
    otherwise: { rule: "choice", fact, met: ["yes"], notMet: ["no"] },
  };
}

/** That the films were taken is asked for; what they show never is (corrected against the source). */
export const dynamicRadiographs: Criterion = {
  id: "diagnosis.dynamic-radiographs",
  group: "diagnosis",
  title: "Lateral films standing and sitting",
  requirement:
    "Lateral radiographs of the coccyx were taken standing and sitting; where films are not available, an MRI or CT of the coccyx.",
  rationale:
    "Only films in both positions show how the coccyx moves under load. Normal films count as done.",
  satisfiedBy: "Reports of lateral coccyx films in both positions, whatever they show.",
  exceptionIs: "Films not available and an MRI or CT of the coccyx instead.",
  origin: "corrected",
  correction: "abnormal-mobility-share",
  evidence: ["coccygodynia-2012", "maigne-mobility"],
  toShow: "lateral radiographs of the coccyx, standing and sitting",
  after: [],
  rule: { rule: "all", parts: [film("imaging.dynamicStanding"), film("imaging.dynamicSitting")] },
};
