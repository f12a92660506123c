import type { NoticePartId } from "../part-ids.ts";

/** What a part has to say to count as that part: texts, or values of the letter in braces. */
export const mustSay: Readonly<Partial<Record<NoticePartId, readonly string[]>>> = {
  letterhead: ["{plan.name}", "{plan.phone}"],
  member: ["{member.name}", "{reference}", "{procedure}"],
  dates: ["{today}", "{received}"],
  outcome: ["{procedure}"],
  "no-decision": ["{undecided}", "{procedure}"],
  decider: ["{signer}", "{decided}"],
  "extension-reason": ["{extensionReason}"],
  "new-date": ["{decisionDue}"],
  "free-copies": ["free copy", "{plan.phone}"],
  "clinical-judgment": ["medical judgment", "free"],
  "codes-on-request": ["diagnosis code", "treatment code"],
  appeal: ["{appealDays} days", "{appealFrom}", "{appealBy}", "{plan.appealsAddress}"],
  "fast-appeal": ["fast appeal", "{fastHours} hours", "{plan.phone}"],
  "outside-review": ["{outside.name}", "{outside.phone}"],
  "keep-services": ["10 days", "whichever is later", "you may have to pay"],
  court: ["502(a)"],
  grievance: ["complaint", "{plan.phone}"],
  representative: ["act for you"],
  "consumer-help": ["{consumerHelp.name}", "{consumerHelp.phone}"],
  "cover-sheet": ["{reference}"],
  "copy-head": ["{member.name}", "{reference}", "{procedure}"],
  "copy-contact": ["{signer}", "{decided}", "{plan.phone}"],
  language: ["another language", "interpreter", "{plan.languagePhone}"],
};
