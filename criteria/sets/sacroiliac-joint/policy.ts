import type { Policy } from "../../model/policy.ts";
import { spinePainSpecialties } from "../spine-pain-specialties.ts";
import { course } from "./course.ts";
import { coverage } from "./coverage.ts";
import { evidenceTies } from "./evidence-ties.ts";
import { inputLimits } from "./input-limits.ts";
import { sacroiliacJoint } from "./index.ts";
import { narrative } from "./narrative/index.ts";
import { letterWords } from "./letter-words.ts";
import { plausibility } from "./plausibility.ts";
import { criterionTerms } from "./terms.ts";
import { sacroiliacJointVersion101 } from "./version-1-0-1/index.ts";
import { sacroiliacJointVersion110 } from "./version-1-1-0/index.ts";

/** Sacroiliac joint pain: every version, and what is its own beside them. */
export const sacroiliacJointPolicy: Policy = {
  id: sacroiliacJoint.id,
  samplePrefix: "SI-",
  name: "Sacroiliac joint pain criteria",
  memberTopic: "treatment of pain in the joint between the spine and the hip bone",
  approvalBecause: "These criteria keep a physician advisor's signature on every approval.",
  versions: [sacroiliacJoint, sacroiliacJointVersion101, sacroiliacJointVersion110],
  intake: {
    procedureCodes: ["27096", "64451", "64625", "G0260", "20552"],
    // Wider than the supporting diagnoses: a request with another back diagnosis gets these criteria and a
    // coding query.
    whenSeveral: { question: "What is the pain generator?", answer: "The SI joint" },
    diagnosisCodes: ["M43", "M46", "M47", "M53", "M54", "M79.1", "S33"],
  },
  inputLimits,
  plausibility,
  terms: criterionTerms,
  letterWords,
  course,
  evidenceTies,
  coverage,
  specialties: spinePainSpecialties,
  narrative,
  recordWords: async () => (await import("./record-words/index.ts")).recordWords,
  recordCodes: async () => (await import("./record-codes/index.ts")).recordCodes,
};
