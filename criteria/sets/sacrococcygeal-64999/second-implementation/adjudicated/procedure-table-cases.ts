import type { StatusByHand } from "../index.ts";
import type { AdjudicatedRow } from "./adjudicated-case.ts";
import { coccyxSecondLine } from "./base-facts.ts";

const namedProcedures = [
  "diagnostic-injection",
  "sacrococcygeal-injection",
  "si-joint-injection",
  "cooled-rf-lateral-branches",
  "pericapsular-rfa",
];
const unnamedProcedures = [
  "ganglion-impar-injection",
  "pulsed-rf-l5-lateral-branches",
  "cryoablation",
  "coccygectomy-partial",
  "coccygectomy-total",
  "other",
];

/** The guideline and code columns of the procedure table, row by row. */
export const procedureTableCases: readonly AdjudicatedRow[] = [
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
  ...namedProcedures.map((procedure) => column(procedure, "not-met")),
  ...unnamedProcedures.map((procedure) => column(procedure, "not-applicable")),
];

function code(procedure: string | undefined, codingQueries: readonly string[]): AdjudicatedRow {
  return {
    id: `code-${procedure ?? "unanswered"}`,
    why: "the coding column of the procedure table",
    changes: { "request.procedure": procedure },
    expected: { codingQueries },
  };
}

function column(procedure: string, status: StatusByHand): AdjudicatedRow {
  return {
    id: `guideline-column-${procedure}`,
    why: "the guideline column of the procedure table, without a rationale",
    changes: { "guideline.patientRationale": "no", "request.procedure": procedure },
    expected: { criteria: { "guideline.reconciled": status } },
  };
}
