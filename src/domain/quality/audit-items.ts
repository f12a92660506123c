/** What an auditor looks at in a decided case, in the order of the form. */
export const auditItems = [
  "criteria-applied",
  "rationale-individual",
  "notice-complete",
  "timeliness",
  "citations-support",
] as const;
export type AuditItem = (typeof auditItems)[number];

export const auditFindings = ["correct", "not-correct", "not-applicable"] as const;
export type AuditFinding = (typeof auditFindings)[number];

export const auditItemWords: Readonly<
  Record<AuditItem, { readonly title: string; readonly asks: string }>
> = {
  "criteria-applied": {
    title: "Criteria applied rightly",
    asks: "Each criterion has the status that the record supports, by the version and values in force.",
  },
  "rationale-individual": {
    title: "Rationale is about this member",
    asks: "The reasons name what is particular to this person and are not a form of words.",
  },
  "notice-complete": {
    title: "Notice complete",
    asks: "The notice names the decision, every reason relied on, the criteria and the ways to appeal.",
  },
  timeliness: {
    title: "On time",
    asks: "Decision and notice were given within their clocks; every extension has a reason.",
  },
  "citations-support": {
    title: "Citations support the answers",
    asks: "Each cited page says what the answer claims; “not documented” was looked for.",
  },
};

export const auditFindingWords: Readonly<Record<AuditFinding, string>> = {
  correct: "Correct",
  "not-correct": "Not correct",
  "not-applicable": "Does not apply",
};
