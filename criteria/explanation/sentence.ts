import { amountInWords } from "../model/amount-in-words.ts";
import { notDocumented } from "../model/fact.ts";
import type { Status } from "../model/status.ts";
import type { Reason, ReasonSubject } from "./reason.ts";

/** Says a reason in words. Combined parts say what decides them, never what does not. */
export function sentenceOf(reason: Reason, subject: ReasonSubject): string {
  switch (reason.rule) {
    case "fixed":
      return reason.because;
    case "all":
    case "any":
    case "each-value":
      return combined(reason);
    case "threshold":
      return thresholdSentence(reason, subject);
    case "choice":
    case "given":
    case "entries":
    case "some-entry":
    case "last-entry":
    case "entry-count":
      return answerSentence(reason, subject);
  }
}

function combined(reason: Reason): string {
  const deciding = reason.parts.filter((part) => part.status === reason.status);
  const said = deciding.length === 0 ? reason.parts : deciding;
  const silent = said.filter(isSilent);
  if (silent.length > 1) {
    const start = reason.status === "unanswered" ? "Not reviewed yet" : "Not documented";
    const others = said.filter((part) => !isSilent(part)).map((part) => part.sentence);
    return [`${start}: ${silent.map((part) => part.label).join(", ")}.`, ...others].join(" ");
  }
  return [...new Set(said.map((part) => part.sentence))].join(" ");
}

/** A part that only lacks its answer is named in one list with the others that do. */
function isSilent(part: Reason): boolean {
  const lacksAnswer = part.status === "unanswered" || part.status === "not-documented";
  return lacksAnswer && part.rule === "choice" && part.because === "";
}

function answerSentence(reason: Reason, subject: ReasonSubject): string {
  // A rule about a list's entries says which entry decides, not the whole list over again.
  const isAboutEntries =
    reason.rule !== "entries" && reason.rule !== "choice" && reason.rule !== "given";
  if (isAboutEntries && reason.because !== "") return reason.because;
  const [read] = reason.reads;
  const words = read === undefined ? "" : read.words;
  if (reason.status === "unanswered") return `${subject.label}: not reviewed yet.`;
  if (reason.because !== "") return `${subject.label}: ${words}. ${reason.because}`;
  if (read?.answer === notDocumented) return `${subject.label}: not documented.`;
  const asked = subject.accepted.join(" or ");
  const ending: Partial<Record<Status, string>> = {
    "not-met": asked === "" ? "" : ` Required: ${asked}.`,
    exception: " This is a documented exception.",
  };
  return `${subject.label}: ${words}.${ending[reason.status] ?? ""}`;
}

function thresholdSentence(reason: Reason, subject: ReasonSubject): string {
  const { threshold } = subject;
  const asked =
    threshold === undefined
      ? ""
      : ` ${subject.isBelow === true ? "Below" : "Minimum"}: ${amount(threshold.value, threshold.unit)}.`;
  if (typeof reason.value === "number") {
    return `${subject.label}: ${amount(reason.value, subject.unit)}.${asked}`;
  }
  const state = reason.value === notDocumented ? "not documented" : "not reviewed yet";
  return `${subject.label}: ${state}.${asked}`;
}

/** "41 days" short of six weeks reads 5.9 weeks, never 6: rounding may not hide a threshold. */
function amount(value: number, unit: string): string {
  return amountInWords(Math.floor(value * 10) / 10, unit);
}
