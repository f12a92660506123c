import type { CriteriaSet, Criterion } from "../model/criteria-set.ts";
import type { FactDefinition } from "../model/fact.ts";
import { lineOfBusinessOptions, requestPaths, urgencyOptions } from "./request-facts.ts";

/** The request itself, as every set asks for it; without criteria any code may be billed. */
const requestFacts: readonly FactDefinition[] = [
  {
    path: requestPaths.procedureDescription,
    step: "request",
    label: "Requested service",
    question: "Which service is requested?",
    hint: "In the requester's words. Letters name the service in these words.",
    answer: { kind: "text", long: true },
    canBeNotDocumented: false,
    contextOnly: true,
  },
  {
    path: requestPaths.cptCode,
    step: "request",
    label: "CPT or HCPCS code",
    question: "Which CPT or HCPCS code is billed?",
    hint: "As written on the request.",
    answer: { kind: "text" },
    canBeNotDocumented: false,
    contextOnly: true,
  },
  {
    path: requestPaths.diagnosisCodes,
    step: "request",
    label: "Diagnosis codes",
    question: "Which ICD-10-CM diagnosis codes are on the request?",
    hint: "One or more, separated by commas, as written on the request.",
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
    hint: "Date, time and zone of receipt. The clocks run from this moment.",
    answer: { kind: "instant" },
    canBeNotDocumented: false,
    contextOnly: true,
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
    hint: "From the eligibility record. It sets the deadlines.",
    answer: { kind: "choice", options: lineOfBusinessOptions },
    canBeNotDocumented: false,
    contextOnly: true,
  },
];

const urgentFindings = "documentation.urgentFindings";

/** What a physician advisor reads first, in the words of the record. */
const documented = [
  {
    path: "documentation.clinicalReason",
    label: "Clinical reason for the service",
    question: "Which clinical reason does the record give for the service?",
    hint: "Symptoms, how long they have lasted, and what they keep the member from doing.",
    toShow: "the clinical reason for the requested service",
  },
  {
    path: "documentation.earlierTreatment",
    label: "Earlier treatment",
    question: "Which treatment was tried, and with what result?",
    hint: "With dates where the record gives them.",
    toShow: "what was tried before, and with what result",
  },
  {
    path: "documentation.findings",
    label: "Examination and tests",
    question: "What do examination, imaging and tests show?",
    hint: "Name the report and its date.",
    toShow: "reports of examination, imaging and tests",
  },
] as const;

const documentationFacts: readonly FactDefinition[] = [
  {
    path: urgentFindings,
    step: "documentation",
    label: "Findings that cannot wait",
    question: "Does the record list anything that a physician must see at once?",
    hint: "A case with such a finding goes to a physician advisor as urgent.",
    answer: {
      kind: "many",
      noneLabel: "None found",
      options: [
        { value: "infection", label: "Signs of a serious infection" },
        {
          value: "neurologic",
          label: "New weakness, numbness, or loss of bladder or bowel control",
        },
        { value: "cancer", label: "Suspected cancer" },
        { value: "other", label: "Another finding that cannot wait" },
      ],
    },
    canBeNotDocumented: true,
  },
  ...documented.map(({ path, label, question, hint }): FactDefinition => ({
    path,
    step: "documentation",
    label,
    question,
    hint,
    answer: { kind: "text", long: true },
    canBeNotDocumented: true,
  })),
];

/**
 * Left to a physician advisor, whatever is documented: it is never answered here, so that no case without criteria
 * can come to a recommendation.
 */
const physicianJudgment: Criterion = {
  id: "documentation.physician-judgment",
  group: "documentation",
  title: "Medical necessity by physician judgment",
  requirement:
    "No criteria are on file for this request. A physician advisor decides whether it is medically necessary for this member.",
  rationale: "Without criteria only a physician's judgment of this member's case is left.",
  satisfiedBy: "A physician advisor's decision.",
  origin: "added",
  evidence: [],
  toShow: "a physician advisor's judgment",
  after: [],
  rule: {
    rule: "fixed",
    status: "unanswered",
    because: "No criteria are on file. A physician advisor decides.",
  },
};

/**
 * What a case is worked with that no criteria are on file for: the request, and what the record documents. It
 * holds nothing to evaluate and recommends nothing; it is no policy, and no list of criteria sets names it.
 */
export const documentationOnly: CriteriaSet = {
  id: "documentation-only",
  version: "1.0.0",
  title: "No criteria on file",
  scope: "Any request that no criteria set is about: documents, notes, clocks and letters",
  steps: [
    { id: "request", title: "Request", lead: "What was asked for, when, and how urgently." },
    {
      id: "documentation",
      title: "Documentation",
      lead: "What the record says. Nothing here is weighed by criteria.",
    },
  ],
  facts: [...requestFacts, ...documentationFacts],
  dateOrders: [],
  procedures: { fact: requestPaths.procedure, rows: [], unnamed: { code: "ok" } },
  parameters: [],
  limits: [],
  derived: {},
  groups: [{ id: "documentation", title: "Documentation" }],
  criteria: [
    ...documented.map(({ path, label, hint, toShow }): Criterion => ({
      id: path.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      group: "documentation",
      title: label,
      requirement: hint,
      rationale: "A physician advisor needs it to decide.",
      satisfiedBy: "Any note or report that says it.",
      origin: "added",
      evidence: [],
      toShow,
      after: [],
      rule: { rule: "given", fact: path },
    })),
    physicianJudgment,
  ],
  urgentReview: {
    list: urgentFindings,
    because: "A finding that cannot wait is listed. A physician looks at the case at once.",
  },
  pitfalls: [],
  coding: {
    column: "code",
    queries: [],
    descriptor: {
      title: "The billed code",
      explanation: "No criteria set of this release is about this code.",
    },
  },
  warnings: [],
  evidence: [],
  corrections: [],
  asOf: requestPaths.receivedAt,
  neverChanged: ["request."],
};

/** Whether a case is worked without criteria, by the reference that it records. */
export function isDocumentationOnly(reference: string): boolean {
  return reference.startsWith(`${documentationOnly.id}@`);
}
