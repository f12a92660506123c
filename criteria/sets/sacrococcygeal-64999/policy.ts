import type { Policy } from "../../model/policy.ts";
import { spinePainSpecialties } from "../spine-pain-specialties.ts";
import { course } from "./course.ts";
import { coverage } from "./coverage.ts";
import { evidenceTies } from "./evidence-ties.ts";
import { inputLimits } from "./input-limits.ts";
import { sacrococcygeal64999 } from "./index.ts";
import { narrative } from "./narrative/index.ts";
import { letterWords } from "./letter-words.ts";
import { plausibility } from "./plausibility.ts";
import { criterionTerms } from "./terms.ts";
import { sacrococcygeal64999Version110 } from "./version-1-1-0/index.ts";
import { sacrococcygeal64999Version120 } from "./version-1-2-0/index.ts";

/** CPT 64999 for sacrococcygeal disorders: every version, and what is its own beside them. */
export const sacrococcygeal64999Policy: Policy = {
  id: sacrococcygeal64999.id,
  samplePrefix: "",
  name: "Sacrococcygeal pain criteria",
  memberTopic: "treatment of tailbone pain",
  approvalBecause: "A physician advisor signs every approval of an unlisted code.",
  versions: [sacrococcygeal64999, sacrococcygeal64999Version110, sacrococcygeal64999Version120],
  intake: {
    procedureCodes: ["64999"],
    // Pain of the coccyx and the sacroiliac region: M53.3 itself, instability and other dorsopathies of that
    // region, sacroiliitis, and fracture, sprain or dislocation of sacrum and coccyx.
    whenSeveral: {
      question: "What is the pain generator?",
      answer: "The coccyx or the sacrococcygeal joint",
    },
    diagnosisCodes: ["M53.3", "M53.2X8", "M53.88", "M46.1", "S32.1", "S32.2", "S33.2", "S33.6"],
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
