import { notDocumented } from "#criteria";
import type { CaseOutcome } from "../case/case-state.ts";
import { circumstanceNames, circumstanceWords, nothingFurther } from "./circumstances.ts";
import type { Circumstances } from "./decision.ts";

/**
 * The statement that a signature makes, shown before it is made and frozen with it. It claims to rest on
 * a member's own circumstances only where somebody wrote of them, and says that nothing is documented only of
 * those of which the review holds nothing.
 */
export function meaningOf(outcome: CaseOutcome, circumstances: Circumstances): string {
  const silent = circumstanceNames.filter((name) => circumstances[name] === notDocumented);
  const told = circumstanceNames.filter((name) => circumstances[name] === nothingFurther);
  if (silent.length === circumstanceNames.length) return silentMeanings[outcome];
  if (told.length === 0 || !(outcome === "adverse" || outcome === "partially-approved")) {
    return meanings[outcome];
  }
  const isWritten = silent.length + told.length < circumstanceNames.length;
  return [
    isWritten
      ? `${against[outcome]}, based on this member’s individual circumstances.`
      : `${against[outcome]}. This member’s individual circumstances were considered.`,
    `What the review documents about ${listed(told, "and")} was considered, with nothing further to add.`,
    ...(silent.length === 0 ? [] : [`The record documents nothing about ${listed(silent, "or")}.`]),
    "The judgment and its reasons are mine.",
  ].join(" ");
}

/** "access to care, other conditions, and the treating clinician’s reasons". */
function listed(names: readonly (keyof Circumstances)[], word: "and" | "or"): string {
  return new Intl.ListFormat("en-US", {
    type: word === "and" ? "conjunction" : "disjunction",
  }).format(names.map((name) => circumstanceWords[name].toLowerCase()));
}

const against = {
  "partially-approved":
    "I approve the named part of this request and decide against the other part",
  adverse: "I decide against this request",
} as const;

/** Every statement there is. */
export function allMeanings(): readonly string[] {
  return [...Object.values(meanings), ...Object.values(silentMeanings)];
}

const meanings: Readonly<Record<CaseOutcome, string>> = {
  approved: "I approve this request. The judgment is mine.",
  "partially-approved":
    "I approve the named part of this request and decide against the other part, based on this member’s individual circumstances. The judgment and its reasons are mine.",
  adverse:
    "I decide against this request, based on this member’s individual circumstances. The judgment and its reasons are mine.",
  withdrawn: "The request was withdrawn. Nothing was decided.",
};

const nothingOnRecord =
  "This member’s individual circumstances were considered. The record documents nothing about access to care, other conditions, response to earlier treatment, or the treating clinician’s reasons. The judgment and its reasons are mine.";

const silentMeanings: Readonly<Record<CaseOutcome, string>> = {
  ...meanings,
  "partially-approved": `I approve the named part of this request and decide against the other part. ${nothingOnRecord}`,
  adverse: `I decide against this request. ${nothingOnRecord}`,
};
