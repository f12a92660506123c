import type { FactDefinition } from "../../../model/fact.ts";
import { procedures } from "../procedures.ts";
import { yesNo } from "./options.ts";

/** What was tried before, and the guideline (spec section 2). */
export const historyFacts = [
  {
    path: "priorInterventions",
    step: "history",
    label: "Earlier procedures",
    question: "Which procedures has the patient had for this pain?",
    hint: "One line a procedure, with its result. A diagnostic block is entered in its own step.",
    answer: {
      kind: "entries",
      noneLabel: "No earlier procedures",
      addLabel: "Add a procedure",
      entryLabel: "Procedure",
      fields: [
        {
          name: "procedure",
          label: "Procedure",
          required: true,
          answer: {
            kind: "choice",
            options: procedures.rows.map((row) => ({ value: row.id, label: row.label })),
          },
        },
        {
          name: "outcome",
          label: "Result",
          required: true,
          answer: {
            kind: "choice",
            options: [
              { value: "failed", label: "Failed" },
              { value: "helped", label: "Helped" },
              { value: "not-documented", label: "Not documented" },
            ],
          },
        },
        {
          name: "reliefPercent",
          label: "Relief (%)",
          required: false,
          answer: { kind: "number", unit: "%", max: 100 },
        },
        { name: "date", label: "Date", required: false, answer: { kind: "date" } },
      ],
    },
    canBeNotDocumented: true,
  },
  {
    path: "guideline.patientRationale",
    step: "history",
    label: "Reason for this patient",
    question:
      "Does the treating clinician say why this patient should have the procedure in spite of the 2025 guideline?",
    hint: "A statement about this patient, not a general remark on the procedure. The reviewer does not supply it.",
    answer: { kind: "choice", options: yesNo },
    canBeNotDocumented: true,
  },
] as const satisfies readonly FactDefinition[];
