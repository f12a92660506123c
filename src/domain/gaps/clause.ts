import type { Criterion, Reason } from "#criteria";
import { lowered } from "../narrative/lowered.ts";

/** The parts of a reason that decide its status, without those that only combine others. */
export function decidingParts(reason: Reason): readonly Reason[] {
  if (reason.parts.length === 0) return [reason];
  const deciding = reason.parts.filter((part) => part.status === reason.status);
  return (deciding.length === 0 ? reason.parts : deciding).flatMap(decidingParts);
}

/**
 * Why a criterion has its status, in the few words that fit a row beside its title and the word of the status; empty
 * where those two say it. Of what is missing it names the answers and what is asked of them, and never a value: nothing
 * was found. The whole reason is `reason.sentence`.
 */
export function clauseOf(criterion: Pick<Criterion, "title">, reason: Reason): string {
  const parts = decidingParts(reason);
  const isSilent = reason.status === "not-documented" || reason.status === "unanswered";
  // A rule about the rows of a list says in its own words what a row lacks.
  if (!isSilent || parts.some(({ because }) => because !== "")) {
    return listed([...new Set(parts.map(({ sentence }) => sentence))], " ", "And");
  }
  const names = [...new Set(parts.map(nameWithLimit))];
  const [only = ""] = names;
  if (names.length === 1 && isSaidBy(criterion.title, only)) return "";
  return capitalized(listed(names, ", ", "and"));
}

/** Whether a title has every longer word of a name already, in whatever order: "Mobilization of the coccyx". */
function isSaidBy(title: string, name: string): boolean {
  const said = title.toLowerCase();
  const words = name.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  return words.every((word) => said.includes(word.replace(/s$/, "")));
}

function nameWithLimit({ label, limitInWords }: Reason): string {
  return limitInWords === undefined ? lowered(label) : `${lowered(label)} (${limitInWords})`;
}

/** Names the first three and counts the rest, unless the rest is a single one. */
function listed(words: readonly string[], between: string, and: string): string {
  if (words.length <= mostNamed + 1) return words.join(between);
  const more = `${and} ${String(words.length - mostNamed)} more`;
  return [...words.slice(0, mostNamed), more].join(between);
}

const mostNamed = 3;

function capitalized(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
