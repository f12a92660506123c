import type { NoticePartId } from "./part-ids.ts";

/** What is wrong with a letter, or could be better, in a sentence for who sends it. */
export type NoticeFinding = {
  readonly rule: FindingRule;
  /** A letter with a blocking finding is not issued. */
  readonly severity: "blocking" | "advice";
  readonly text: string;
  readonly part?: NoticePartId;
};

export type FindingRule =
  // What every letter has to be like.
  | "required-part"
  | "criterion-source"
  | "unverified-source"
  | "specific-reason"
  | "on-file"
  | "abbreviation"
  | "bare-code"
  | "reading-grade"
  | "not-looked-at"
  | "plan-text"
  | "required-form"
  | "not-entered"
  // What has to agree.
  | "outcome"
  | "service"
  | "date"
  | "number"
  | "criteria-version"
  | "denial-words"
  | "relied-on"
  | "rationale"
  | "member"
  | "signer"
  | "late";

export function blocking(rule: FindingRule, text: string, part?: NoticePartId): NoticeFinding {
  return { rule, severity: "blocking", text, ...(part === undefined ? {} : { part }) };
}

export function advice(rule: FindingRule, text: string, part?: NoticePartId): NoticeFinding {
  return { rule, severity: "advice", text, ...(part === undefined ? {} : { part }) };
}

/** Those that keep a letter from being sent first. */
export function mostSevereFirst(findings: readonly NoticeFinding[]): readonly NoticeFinding[] {
  return [
    ...findings.filter(({ severity }) => severity === "blocking"),
    ...findings.filter(({ severity }) => severity === "advice"),
  ];
}
