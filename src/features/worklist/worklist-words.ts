import { storeWords } from "#data";
import {
  CircleCheck,
  CircleDashed,
  CircleSlash,
  FileQuestionMark,
  Gavel,
  Inbox,
  ListTodo,
  MailCheck,
  MailQuestionMark,
  PencilLine,
  RotateCcw,
  Siren,
  Stamp,
  Stethoscope,
  Undo2,
  UserRoundCheck,
} from "lucide-react";
import type { LucideIcon } from "lucide-react";
import {
  type CaseState,
  type CaseSummary,
  dayInWords,
  type DueFilter,
  lifeRefusalInWords,
  type StoreError,
} from "#domain";
import { localDate, type Recommendation } from "#criteria";
import type { Tone } from "#ui";

/** Filters by what is due. */
export const dueWords: Readonly<Record<DueFilter, string>> = {
  overdue: "Overdue",
  today: "Due today",
  unknown: "No clock",
};

export const stateIcons: Readonly<Record<CaseState, LucideIcon>> = {
  draft: Inbox,
  "in-review": PencilLine,
  "information-requested": MailQuestionMark,
  "referred-to-physician": UserRoundCheck,
  "recommended-approval": Stamp,
  "returned-to-nurse": Undo2,
  approved: CircleCheck,
  "partially-approved": CircleDashed,
  adverse: Gavel,
  withdrawn: CircleSlash,
  "notice-issued": MailCheck,
  reopened: RotateCcw,
};

export const recommendationTones: Readonly<Record<Recommendation, Tone>> = {
  approve: "positive",
  "request-information": "warning",
  incomplete: "neutral",
  deny: "critical",
  "safety-review": "critical",
};

export const recommendationIcons: Readonly<Record<Recommendation, LucideIcon>> = {
  approve: CircleCheck,
  "request-information": FileQuestionMark,
  incomplete: ListTodo,
  deny: Stethoscope,
  "safety-review": Siren,
};

/** How a case is called where it has to be named: by its reference, else by part of its id. */
export function caseName({ reference, id }: Pick<CaseSummary, "reference" | "id">): string {
  return reference === "" ? `case ${id.slice(0, 8)}` : reference;
}

/** "Mar 2, 2026": the date of receipt as it was written, in the zone it was written in. */
export function receivedInWords(receivedAt: string | null): string {
  const date = receivedAt === null ? undefined : localDate(receivedAt);
  return date === undefined ? "" : dayInWords(date);
}

/** What the store refused and what that means for the work on screen. */
export function refusalInWords(error: StoreError): string {
  switch (error.kind) {
    case "conflict":
      return `The case was changed ${storeWords().elsewhere}. Review it, then try again.`;
    case "not-found":
      return "The case is no longer stored.";
    case "gone":
      return `The case was deleted ${storeWords().elsewhere}. Find it under “Recently deleted”.`;
    case "invalid":
      return "The stored case is damaged. It was not changed.";
    case "quota":
      return `${storeWords().full} Nothing was changed. ${storeWords().makeRoom}, then try again.`;
    case "forbidden":
      if (error.refusal.kind === "trial") return lifeRefusalInWords(error.refusal);
      return "Your role can’t do this in the case’s current state. Nothing was changed.";
    case "unauthorized":
      return "You’re signed out. Nothing was changed. Sign in, then try again.";
    case "unavailable":
      return `${storeWords().noAnswer} Nothing was changed. Try again.`;
  }
}
