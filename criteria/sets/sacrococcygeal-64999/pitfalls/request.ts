import type { Pitfall } from "../../../model/criteria-set.ts";
import { coccyxPathway, siJointPathway } from "./conditions.ts";

/** Pitfalls of what is asked for. */
export const ladderSkipped: Pitfall = {
  id: "ladder-skipped",
  title: "A step of the ladder was skipped",
  explanation:
    "The request is for a later step, and no first-line injection is recorded as failed before it.",
  whatToDo: "Look for earlier procedure notes. If there are none, say so in the referral.",
  origin: "added",
  evidence: [],
  facts: ["priorInterventions", "request.procedure"],
  firesWhen: { when: "status", criterion: "ladder.first-line-failed", in: ["not-met"] },
};

export const siTargetUnderCoccyxDiagnosis: Pitfall = {
  id: "si-target-under-coccyx-diagnosis",
  title: "The target is the SI joint, the diagnosis code does not say so",
  explanation:
    "M53.3 covers the sacrum, the coccyx and the SI joint alike. The code cannot tell which of them causes the pain.",
  whatToDo: "Have the record name the structure that causes the pain.",
  origin: "added",
  evidence: [],
  facts: ["request.procedure", "request.diagnosisCodes"],
  firesWhen: siJointPathway,
};

export const guidelineIndirect: Pitfall = {
  id: "guideline-indirect",
  title: "The guideline speaks of other levels",
  explanation:
    "The 2025 guideline names the cervical and lumbar spine and the sacroiliac joint, not the coccyx. Its advice reaches this request only by analogy, and its publisher stands by it against calls for retraction.",
  whatToDo: "Show the physician both: the guideline with its scope, and the clinician's reason.",
  origin: "added",
  evidence: ["bmj-2025"],
  facts: ["request.procedure", "guideline.patientRationale"],
  firesWhen: {
    when: "every",
    of: [
      {
        when: "status",
        criterion: "guideline.reconciled",
        in: ["met", "exception", "not-met", "not-documented", "unanswered"],
      },
      { when: "fact-state", of: { fact: "request.procedure" }, state: "value" },
      coccyxPathway,
    ],
  },
};
