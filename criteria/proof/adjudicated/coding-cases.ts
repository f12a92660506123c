import type { AdjudicatedRow } from "./adjudicated-case.ts";
import { coccyxSecondLine } from "./base-facts.ts";

export const codingCases: readonly AdjudicatedRow[] = [
  {
    id: "coding-does-not-soften-missing-care",
    why: "a coding query changes nothing about a clinical gap",
    changes: { ...coccyxSecondLine, "conservative.cushion": "no" },
    expected: {
      recommendation: "deny",
      codingQueries: ["code-query"],
      pitfalls: ["premature-intervention", "guideline-indirect"],
    },
  },
  code("diagnostic-injection", []),
  code("sacrococcygeal-injection", ["code-query"]),
  code("ganglion-impar-injection", []),
  code("si-joint-injection", ["code-preempted"]),
  code("cooled-rf-lateral-branches", ["code-preempted"]),
  code("pulsed-rf-l5-lateral-branches", []),
  code("pericapsular-rfa", ["code-query"]),
  code("cryoablation", ["code-preempted"]),
  code("coccygectomy-partial", ["code-preempted"]),
  code("coccygectomy-total", ["code-preempted"]),
  code("other", ["code-query"]),
  code("not-documented", []),
  code(undefined, []),
];

function code(procedure: string | undefined, codingQueries: readonly string[]): AdjudicatedRow {
  return {
    id: `code-${procedure ?? "unanswered"}`,
    why: "the coding column of the procedure table",
    changes: { "request.procedure": procedure },
    expected: { codingQueries },
  };
}
