import type { FixedLimit, Parameter, ParameterLock } from "../../model/criteria-set.ts";

const likely = "LCD family L39383; likely: not yet compared with the current text";

/** 42 CFR 422.101(b): a Medicare Advantage plan may not be stricter than the coverage determination. */
function medicareAdvantage(allows: ParameterLock["allows"]): ParameterLock {
  return {
    fact: "request.lineOfBusiness",
    is: "medicare-advantage",
    binds: "Medicare Advantage",
    allows,
    provenance: "42 CFR 422.101(b)(2) and (b)(6)",
  };
}

const atMost = medicareAdvantage("at-most-default");
const atLeast = medicareAdvantage("at-least-default");

/** What plans may set differently. Ranges are wide on purpose: they catch slips, not policy. */
export const parameters: readonly Parameter[] = [
  {
    kind: "number",
    name: "painMinMonths",
    title: "Minimum duration of pain",
    default: 3,
    unit: "months",
    min: 0,
    max: 24,
    provenance: likely,
    added: false,
    lock: atMost,
  },
  {
    kind: "number",
    name: "provocativeTestsMin",
    title: "Minimum positive provocative tests",
    default: 3,
    unit: "tests",
    min: 0,
    max: 6,
    wholeOnly: true,
    provenance: likely,
    added: false,
    lock: atMost,
  },
  {
    kind: "number",
    name: "conservativeMinWeeks",
    title: "Minimum conservative care",
    default: 4,
    unit: "weeks",
    min: 0,
    max: 26,
    provenance: likely,
    added: false,
    lock: atMost,
  },
  {
    kind: "number",
    name: "moderatePainMin",
    title: "Minimum baseline pain",
    default: 4,
    unit: "of 10",
    min: 0,
    max: 10,
    provenance: "Added: the LCD says “moderate to severe” and gives no number",
    added: true,
    lock: atMost,
  },
  {
    kind: "number",
    name: "diagnosticReliefMin",
    title: "Minimum relief from a diagnostic block",
    default: 75,
    unit: "%",
    min: 0,
    max: 100,
    provenance: likely,
    added: false,
    lock: atMost,
  },
  {
    kind: "number",
    name: "therapeuticReliefMin",
    title: "Minimum relief or gain in function from a therapeutic injection",
    default: 50,
    unit: "%",
    min: 0,
    max: 100,
    provenance: likely,
    added: false,
    lock: atMost,
  },
  {
    kind: "number",
    name: "benefitMinMonths",
    title: "Minimum duration of benefit",
    default: 3,
    unit: "months",
    min: 0,
    max: 12,
    provenance: likely,
    added: false,
    lock: atMost,
  },
  {
    kind: "number",
    name: "diagnosticMax12m",
    title: "Maximum diagnostic sessions in 12 months",
    default: 2,
    unit: "sessions",
    min: 0,
    max: 10,
    wholeOnly: true,
    provenance: likely,
    added: false,
    lock: atLeast,
  },
  {
    kind: "number",
    name: "therapeuticMax12m",
    title: "Maximum therapeutic sessions in 12 months",
    default: 4,
    unit: "sessions",
    min: 0,
    max: 12,
    wholeOnly: true,
    provenance: likely,
    added: false,
    lock: atLeast,
  },
  {
    kind: "choice",
    name: "rfaCovered",
    title: "Lateral branch ablation covered",
    default: "no",
    options: [
      { value: "no", label: "Not covered" },
      { value: "yes", label: "Covered by the plan" },
    ],
    provenance: likely,
    added: false,
    lock: medicareAdvantage("default-only"),
  },
];

/** Numbers that no plan changes. */
export const limits: readonly FixedLimit[] = [
  { name: "windowMonths", value: 12, unit: "months", provenance: likely },
  {
    name: "careComponentsMin",
    value: 1,
    unit: "kinds of care",
    provenance: "Added: at least one kind of conservative care",
  },
  {
    name: "twoTests",
    value: 2,
    unit: "tests",
    provenance: "Added: one test short of the usual minimum",
  },
  {
    name: "facetReliefMin",
    value: 80,
    unit: "%",
    provenance: "The minimum of the facet joint coverage determinations, for comparison only",
  },
];
