import type { Criterion } from "../../../model/criteria-set.ts";
import { beforeBlocks, onlyFor } from "./shared.ts";

const cap = {
  rule: "entry-count",
  date: "date",
  months: "windowMonths",
  before: "request.receivedAt",
} as const;

export const diagnosticFrequency: Criterion = {
  id: "frequency.diagnostic",
  group: "frequency",
  title: "Diagnostic sessions in 12 months: {diagnosticMax12m} at most",
  requirement:
    "In the 12 months before receipt there were fewer diagnostic sessions than the maximum, so that this one fits.",
  rationale: "More tests do not make the diagnosis surer.",
  satisfiedBy: "The dates of all diagnostic blocks in the last 12 months.",
  origin: "source",
  evidence: ["lcd-sij"],
  toShow: "the dates of all diagnostic blocks in the last 12 months",
  after: beforeBlocks,
  rule: onlyFor(["diagnostic"], { ...cap, list: "diagnosticSessions", below: "diagnosticMax12m" }),
};

export const therapeuticFrequency: Criterion = {
  id: "frequency.therapeutic",
  group: "frequency",
  title: "Therapeutic sessions in 12 months: {therapeuticMax12m} at most",
  requirement:
    "In the 12 months before receipt there were fewer therapeutic sessions than the maximum, so that this one fits.",
  rationale: "Each injection brings steroid and the risks of a procedure.",
  satisfiedBy: "The dates of all treatment injections in the last 12 months.",
  origin: "source",
  evidence: ["lcd-sij"],
  toShow: "the dates of all treatment injections in the last 12 months",
  after: beforeBlocks,
  rule: onlyFor(["therapeutic", "repeat"], {
    ...cap,
    list: "therapeuticSessions",
    below: "therapeuticMax12m",
  }),
};
