import type { ChoiceOption, FactPath } from "../model/fact.ts";

/** Where every request, of whichever set, says the same things. */
export const requestPaths = {
  procedure: "request.procedure",
  procedureDescription: "request.procedureDescription",
  cptCode: "request.cptCode",
  diagnosisCodes: "request.diagnosisCodes",
  receivedAt: "request.receivedAt",
  urgency: "request.urgency",
  lineOfBusiness: "request.lineOfBusiness",
} as const satisfies Readonly<Record<string, FactPath>>;

export const urgencyOptions = [
  { value: "standard", label: "Standard" },
  { value: "expedited", label: "Expedited" },
] as const satisfies readonly ChoiceOption[];

export type Urgency = (typeof urgencyOptions)[number]["value"];

export const lineOfBusinessOptions = [
  { value: "medicare-advantage", label: "Medicare Advantage" },
  { value: "medicaid-managed-care", label: "Medicaid managed care" },
  { value: "qhp", label: "Qualified health plan" },
  { value: "commercial-erisa", label: "Commercial, ERISA" },
  { value: "commercial-other", label: "Commercial, other" },
] as const satisfies readonly ChoiceOption[];

export type LineOfBusiness = (typeof lineOfBusinessOptions)[number]["value"];
