import type { Assessment } from "../case/assess.ts";
import type { CaseRecord } from "../case/case-record.ts";
import type { Determination } from "../case/determination.ts";
import { clinicItems } from "../narrative/clinic-items.ts";
import {
  informationRequestLetter,
  informationRequestOf,
} from "../narrative/information-request.ts";
import { narrativeOf } from "../narrative/narrative.ts";
import { reasonsOf } from "../narrative/reasons.ts";
import { allMeanings } from "./meaning.ts";

/**
 * Whether a rationale has at least one sentence of its author's own: a few words that no page of this
 * case wrote and nobody signed before. A letter that repeats the tool is the tool's, not a physician's.
 */
export function isOwnWords(rationale: string, known: ReadonlySet<string>): boolean {
  return sentencesOf(rationale).some(
    (sentence) => sentence.split(" ").length >= fewestWords && !known.has(sentence),
  );
}

/** Less is a word of assent, not a reason. */
const fewestWords = 4;

/** Every sentence that the tool writes about a case, or that was written in it before, to compare with. */
export function sentencesOfCase(
  record: CaseRecord,
  assessment: Assessment,
  earlier: readonly Determination[],
): ReadonlySet<string> {
  const { evaluation, set } = assessment;
  const asked = informationRequestOf(assessment);
  const texts = [
    ...narrativeOf(record, assessment).flatMap(({ statements }) =>
      statements.map(({ text }) => text),
    ),
    ...[...reasonsOf(assessment).values()].map(({ sentence }) => sentence),
    ...evaluation.criteria.flatMap(({ criterion }) => [
      criterion.title,
      criterion.requirement,
      criterion.rationale,
      criterion.satisfiedBy,
      criterion.toShow,
    ]),
    ...set.pitfalls.flatMap(({ title, explanation, whatToDo }) => [title, explanation, whatToDo]),
    ...set.evidence.map(({ note }) => note),
    ...informationRequestLetter(record, asked, clinicItems(assessment, asked), {
      written: "",
    }).flatMap((part) => (part.kind === "list" ? part.items : [part.text])),
    ...allMeanings(),
    ...earlier.map(({ rationale }) => rationale),
  ];
  return new Set(texts.flatMap(sentencesOf));
}

/** Sentences without case, punctuation and spacing, so that a changed comma is no word of one's own. */
function sentencesOf(text: string): readonly string[] {
  return text
    .split(/[.!?;:\n]+/u)
    .map((sentence) =>
      sentence
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
        .trim(),
    )
    .filter((sentence) => sentence !== "");
}
