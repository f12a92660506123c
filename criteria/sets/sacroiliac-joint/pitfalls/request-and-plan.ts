import type { Pitfall } from "../../../model/criteria-set.ts";

export const twoTestsOnly: Pitfall = {
  id: "two-tests-only",
  title: "Only two positive tests",
  explanation: "One test short. A Fortin finger sign is not a third test.",
  whatToDo: "Look for the full exam note.",
  origin: "added",
  evidence: ["lcd-sij"],
  facts: ["exam.positiveTests"],
  firesWhen: {
    when: "every",
    of: [
      { when: "number", of: { count: "exam.positiveTests" }, is: "exactly", limit: "twoTests" },
      { when: "status", criterion: "exam.provocative-tests", in: ["not-met"] },
    ],
  },
};

export const painSourceAmbiguous: Pitfall = {
  id: "pain-source-ambiguous",
  title: "M53.3 without a named pain source",
  explanation: "M53.3 covers the coccyx and the SI joint.",
  whatToDo: "Have the record name the pain generator.",
  origin: "added",
  evidence: ["lcd-sij"],
  facts: ["request.diagnosisCodes"],
  firesWhen: {
    when: "every",
    of: [
      { when: "list-holds", list: "request.diagnosisCodes", item: "M53.3" },
      {
        when: "not",
        of: {
          when: "list-holds-any",
          list: "request.diagnosisCodes",
          items: ["M43.28", "M46.1", "M47.818"],
        },
      },
    ],
  },
};

export const radiationInPregnancy: Pitfall = {
  id: "radiation-in-pregnancy",
  title: "X-ray guidance in pregnancy",
  explanation: "X-ray guidance is planned in a pregnancy.",
  whatToDo: "Bring it to the physician.",
  origin: "added",
  evidence: ["lcd-sij"],
  facts: ["plan.contrastBar", "plan.guidance"],
  firesWhen: {
    when: "every",
    of: [
      { when: "fact-is", fact: "plan.contrastBar", in: ["pregnancy"] },
      { when: "fact-is", fact: "plan.guidance", in: ["fluoroscopy", "ct"] },
    ],
  },
};

export const positiveBlockRedFlag: Pitfall = {
  id: "positive-block-red-flag",
  title: "Positive block with a red flag",
  explanation: "Relief does not exclude a tumor, a fracture, or an infection.",
  whatToDo: "Do not wait because of the relief.",
  origin: "added",
  evidence: ["lcd-sij"],
  facts: ["presentation.redFlags", "diagnosticSessions"],
  firesWhen: {
    when: "every",
    of: [
      { when: "list-not-empty", list: "presentation.redFlags" },
      {
        when: "some-entry",
        list: "diagnosticSessions",
        where: [{ field: "reliefPercent", atLeast: "diagnosticReliefMin" }],
      },
    ],
  },
};

export const techniqueDoesNotChangeCoverage: Pitfall = {
  id: "technique-does-not-change-coverage",
  title: "Ablation technique and coverage",
  explanation: "Cooled radiofrequency falls under the same non-coverage as thermal.",
  whatToDo: "Do not look for another code to bill it.",
  origin: "source",
  evidence: ["lcd-sij"],
  facts: ["request.procedure"],
  firesWhen: {
    when: "every",
    of: [
      { when: "procedure", column: "kind", in: ["ablation"] },
      { when: "status", criterion: "request.service-covered", in: ["not-met"] },
    ],
  },
};

export const guidelinesDisagree: Pitfall = {
  id: "guidelines-disagree",
  title: "Conflicting guidelines",
  explanation:
    "BMJ 2025 recommends against joint-targeted injection and ablation. RAPM 2025 and ASPN 2024 disagree with it.",
  whatToDo: "Show all three with their state. This never counts against the request.",
  origin: "added",
  evidence: ["bmj-2025", "sij-consensus-2025", "aspn-2024"],
  facts: ["request.procedure"],
  firesWhen: { when: "procedure", column: "kind", in: ["therapeutic", "repeat", "ablation"] },
};
