import type { ChoiceOption, FactDefinition, FactPath } from "../model/fact.ts";

/** Where every request says how much is asked for, where, on which side, when, and what else is billed with it. */
export const servicePaths = {
  units: "request.units",
  site: "request.siteOfService",
  side: "request.side",
  serviceFrom: "request.serviceFrom",
  serviceThrough: "request.serviceThrough",
  otherServices: "request.otherServices",
} as const satisfies Readonly<Record<string, FactPath>>;

export const siteOptions = [
  { value: "office", label: "Office" },
  { value: "ambulatory-surgery-center", label: "Ambulatory surgery center" },
  { value: "outpatient-hospital", label: "Outpatient hospital" },
  { value: "inpatient-hospital", label: "Inpatient hospital" },
  { value: "other", label: "Another site" },
] as const satisfies readonly ChoiceOption[];

export const sideOptions = [
  { value: "left", label: "Left" },
  { value: "right", label: "Right" },
  { value: "both", label: "Both" },
  { value: "midline", label: "Midline, no side" },
] as const satisfies readonly ChoiceOption[];

type ServiceFact = Pick<FactDefinition, "path" | "step" | "label" | "question" | "hint" | "answer">;

const step = "request";

/** The side, for sets whose rules do not ask for it. */
export const sideFact: ServiceFact = {
  path: servicePaths.side,
  step,
  label: "Requested side",
  question: "Which side will be treated?",
  hint: "From the order. Used in letters.",
  answer: { kind: "choice", options: sideOptions },
};

/** What letters and claims need of a request and no rule reads. */
export const serviceFacts: readonly ServiceFact[] = [
  {
    path: servicePaths.units,
    step,
    label: "Units requested",
    question: "How many units are requested?",
    hint: "As written on the request. Used in letters.",
    answer: { kind: "number", unit: "units", wholeOnly: true },
  },
  {
    path: servicePaths.site,
    step,
    label: "Site of service",
    question: "Where will the service be performed?",
    hint: "From the order or the place of service on the request. Used in letters.",
    answer: { kind: "choice", options: siteOptions },
  },
  {
    path: servicePaths.serviceFrom,
    step,
    label: "First date of service",
    question: "What is the first requested date of service?",
    hint: "The planned date, or the first day of the requested range. Used in letters.",
    answer: { kind: "date" },
  },
  {
    path: servicePaths.serviceThrough,
    step,
    label: "Last date of service",
    question: "What is the last requested date of service?",
    hint: "The same day for a single service. Used in letters.",
    answer: { kind: "date" },
  },
  {
    path: servicePaths.otherServices,
    step,
    label: "Other services on the request",
    question: "Which other services are on the same request?",
    hint: "Guidance, sedation, and other lines, each with its code where the request gives one.",
    answer: {
      kind: "entries",
      noneLabel: "No other service",
      addLabel: "Add a service",
      entryLabel: "Service",
      fields: [
        {
          name: "service",
          label: "Service",
          required: true,
          answer: {
            kind: "choice",
            options: [
              { value: "fluoroscopic-guidance", label: "Fluoroscopic guidance" },
              { value: "ct-guidance", label: "CT guidance" },
              { value: "ultrasound-guidance", label: "Ultrasound guidance" },
              { value: "moderate-sedation", label: "Moderate sedation" },
              { value: "anesthesia", label: "Anesthesia" },
              { value: "other", label: "Another service" },
            ],
          },
        },
        { name: "code", label: "Code", required: false, answer: { kind: "text" } },
        {
          name: "units",
          label: "Units",
          required: false,
          answer: { kind: "number", unit: "units", wholeOnly: true },
        },
        { name: "description", label: "Description", required: false, answer: { kind: "text" } },
      ],
    },
  },
];
