import type { EntryField, FactDefinition } from "../../../model/fact.ts";
import { sides, yesNo } from "./options.ts";

const side: EntryField = {
  name: "side",
  label: "Side",
  required: true,
  answer: { kind: "choice", options: sides },
};

const date: EntryField = { name: "date", label: "Date", required: false, answer: { kind: "date" } };

const relief: EntryField = {
  name: "reliefPercent",
  label: "Relief",
  required: false,
  answer: { kind: "number", unit: "%", max: 100 },
};

const sameScale: EntryField = {
  name: "sameScale",
  label: "Measured on the baseline scale",
  required: false,
  answer: { kind: "choice", options: yesNo },
};

const oneSession =
  "One line a session: one date of service, one side or both. A session whose side the record does not give is not entered: mark the list “Not documented” and ask for the procedure note.";

/** Earlier sessions, and why treatment goes on. */
export const sessionFacts = [
  {
    path: "diagnosticSessions",
    step: "sessions",
    label: "Earlier diagnostic sessions",
    question: "Which diagnostic SI joint injections and lateral branch blocks has the patient had?",
    hint: oneSession,
    answer: {
      kind: "entries",
      noneLabel: "No earlier diagnostic session",
      addLabel: "Add a diagnostic session",
      entryLabel: "Session",
      fields: [
        side,
        date,
        relief,
        sameScale,
        {
          name: "durationMatchesAgent",
          label: "Relief lasted as long as the anesthetic acts",
          required: false,
          answer: { kind: "choice", options: yesNo },
        },
        {
          name: "painDiary",
          label: "Measured before, right after, and on the days after",
          required: false,
          answer: { kind: "choice", options: yesNo },
        },
      ],
    },
    canBeNotDocumented: true,
  },
  {
    path: "therapeuticSessions",
    step: "sessions",
    label: "Earlier therapeutic sessions",
    question: "Which therapeutic SI joint injections has the patient had?",
    hint: oneSession,
    answer: {
      kind: "entries",
      noneLabel: "No earlier therapeutic session",
      addLabel: "Add a therapeutic session",
      entryLabel: "Session",
      fields: [
        side,
        date,
        relief,
        {
          name: "functionPercent",
          label: "Gain in function",
          required: false,
          answer: { kind: "number", unit: "%", max: 100 },
        },
        {
          name: "monthsOfBenefit",
          label: "Months of benefit",
          required: false,
          answer: { kind: "number", unit: "months" },
        },
        sameScale,
      ],
    },
    canBeNotDocumented: true,
  },
  {
    path: "continued.disability",
    step: "sessions",
    label: "Lasting disability",
    question: "Does the record describe lasting disability?",
    hint: "For treatment beyond 12 months: moderate to severe pain and limited function that go on.",
    answer: { kind: "choice", options: yesNo },
    canBeNotDocumented: true,
  },
  {
    path: "continued.rationale",
    step: "sessions",
    label: "Reason to continue",
    question: "Does the record say why injections continue beyond 12 months?",
    hint: "The treating clinician's reason for this patient.",
    answer: { kind: "choice", options: yesNo },
    canBeNotDocumented: true,
  },
  {
    path: "continued.primaryCareInformed",
    step: "sessions",
    label: "Primary care informed",
    question: "Does the primary care clinician know of the continued treatment?",
    hint: "A letter, a note, or a shared record.",
    answer: { kind: "choice", options: yesNo },
    canBeNotDocumented: true,
  },
] as const satisfies readonly FactDefinition[];
