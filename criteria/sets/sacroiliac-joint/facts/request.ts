import type { FactDefinition } from "../../../model/fact.ts";
import {
  lineOfBusinessOptions,
  requestPaths,
  urgencyOptions,
} from "../../../request/request-facts.ts";
import { procedures } from "../procedures.ts";
import { sides } from "./options.ts";

/** The request as it arrived. */
export const requestFacts = [
  {
    path: requestPaths.procedure,
    step: "request",
    label: "Requested procedure",
    question: "Which procedure is requested?",
    hint: "27096 and G0260 name the injection, not its purpose: look in the order for diagnostic, first, or repeat. Pulsed radiofrequency, cryoablation, and joint fusion are “Another procedure”.",
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
    hint: "In the requester's words: joint or nerves, side, technique, guidance. It counts only for a procedure outside the list.",
    answer: { kind: "text", long: true },
    canBeNotDocumented: false,
  },
  {
    path: "request.side",
    step: "request",
    label: "Requested side",
    question: "Which side is to be treated?",
    hint: "From the order. Both sides in one session is “Both”.",
    answer: { kind: "choice", options: sides },
    canBeNotDocumented: false,
  },
  {
    path: requestPaths.cptCode,
    step: "request",
    label: "Procedure code",
    question: "Which CPT or HCPCS code is billed?",
    hint: "As written on the request. Imaging is part of 27096, 64451, and 64625.",
    answer: {
      kind: "choice",
      options: [
        { value: "27096", label: "27096: SI joint injection with image guidance" },
        { value: "64451", label: "64451: block of the nerves of the SI joint" },
        { value: "64625", label: "64625: radiofrequency ablation, nerves of the SI joint" },
        { value: "G0260", label: "G0260: SI joint injection, facility" },
        { value: "20552", label: "20552: injection without image guidance" },
      ],
    },
    canBeNotDocumented: false,
  },
  {
    path: requestPaths.diagnosisCodes,
    step: "request",
    label: "Diagnosis codes",
    question: "Which ICD-10-CM diagnosis codes are on the request?",
    hint: "One or more, separated by commas, as written on the request, for example M46.1.",
    answer: {
      kind: "codes",
      pattern: String.raw`^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$`,
      patternInWords: "an ICD-10-CM code such as M46.1",
    },
    canBeNotDocumented: false,
  },
  {
    path: requestPaths.receivedAt,
    step: "request",
    label: "Received",
    question: "When was the request received?",
    hint: "Date, time and zone of receipt. Months of pain and of treatment are counted up to this date.",
    answer: { kind: "instant" },
    canBeNotDocumented: false,
  },
  {
    path: requestPaths.urgency,
    step: "request",
    label: "Urgency",
    question: "How urgent is the request?",
    hint: "Expedited when the requester or the member says that waiting could harm the member.",
    answer: { kind: "choice", options: urgencyOptions },
    canBeNotDocumented: false,
    contextOnly: true,
  },
  {
    path: requestPaths.lineOfBusiness,
    step: "request",
    label: "Line of business",
    question: "Under which line of business is the member covered?",
    hint: "From the eligibility record. Medicare Advantage binds the plan to these criteria: no stricter minimum is accepted.",
    answer: { kind: "choice", options: lineOfBusinessOptions },
    canBeNotDocumented: false,
    contextOnly: true,
  },
] as const satisfies readonly FactDefinition[];
