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
    title: "Criteria applied correctly",
    asks: "Each criterion has the status the record supports, under the version and values in force.",
  },
  "rationale-individual": {
    title: "Rationale is specific to this member",
    asks: "The reasons are specific to this person, not boilerplate.",
  },
  "notice-complete": {
    title: "Notice complete",
    asks: "The notice states the decision, every reason, the criteria, and how to appeal.",
  },
  timeliness: {
    title: "On time",
    asks: "The decision and notice were on time. Every extension has a reason.",
  },
  "citations-support": {
    title: "Citations support the answers",
    asks: "Each cited page supports the answer. “Not documented” answers were searched for.",
  },
};

export const auditFindingWords: Readonly<Record<AuditFinding, string>> = {
  correct: "Correct",
  "not-correct": "Not correct",
  "not-applicable": "Does not apply",
};
