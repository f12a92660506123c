import type { FactDefinition } from "../../../model/fact.ts";
import {
  lineOfBusinessOptions,
  requestPaths,
  urgencyOptions,
} from "../../../request/request-facts.ts";
import { procedures } from "../procedures.ts";

/** The request as it arrived (spec section 2, `request.*`). */
export const requestFacts = [
  {
    path: requestPaths.procedure,
    step: "request",
    label: "Requested procedure",
    question: "Which procedure is requested?",
    hint: "The code alone does not say: 64999 is unlisted. Look for the procedure's name, target and technique in the order or the letter.",
    answer: {
      kind: "choice",
      options: procedures.rows.map((row) => ({ value: row.id, label: row.label })),
    },
    canBeNotDocumented: true,
  },
  {
    path: requestPaths.procedureDescription,
    step: "request",
    label: "Procedure as described",
    question: "How does the request describe the procedure?",
    hint: "In the requester's words: structure, side, technique, guidance. Kept for the file; it counts only for a procedure outside the list.",
    answer: { kind: "text", long: true },
    canBeNotDocumented: false,
  },
  {
    path: requestPaths.cptCode,
    step: "request",
    label: "CPT code",
    question: "Which CPT code is billed?",
    hint: "These criteria judge 64999, the unlisted procedure of the nervous system, and no other code.",
    answer: { kind: "exactly", value: "64999" },
    canBeNotDocumented: false,
    contextOnly: true,
  },
  {
    path: requestPaths.diagnosisCodes,
    step: "request",
    label: "Diagnosis codes",
    question: "Which ICD-10-CM diagnosis codes are on the request?",
    hint: "One or more, separated by commas, as written on the request, for example M53.3.",
    answer: {
      kind: "codes",
      pattern: String.raw`^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$`,
      patternInWords: "an ICD-10-CM code such as M53.3",
    },
    canBeNotDocumented: false,
    contextOnly: true,
  },
  {
    path: requestPaths.receivedAt,
    step: "request",
    label: "Received",
    question: "When was the request received?",
    hint: "Date, time and zone of receipt. How long the pain has lasted is counted up to this date.",
    answer: { kind: "instant" },
    canBeNotDocumented: false,
  },
  {
    path: requestPaths.urgency,
    step: "request",
    label: "Urgency",
    question: "How urgent is the request?",
    hint: "Expedited when the requester or the member says that waiting could harm the member.",
    answer: {
      kind: "choice",
      options: urgencyOptions,
    },
    canBeNotDocumented: false,
    contextOnly: true,
  },
  {
    path: requestPaths.lineOfBusiness,
    step: "request",
    label: "Line of business",
    question: "Under which line of business is the member covered?",
    hint: "From the eligibility record. It sets the deadlines, never the clinical criteria.",
    answer: {
      kind: "choice",
      options: lineOfBusinessOptions,
    },
    canBeNotDocumented: false,
    contextOnly: true,
  },
] as const satisfies readonly FactDefinition[];
