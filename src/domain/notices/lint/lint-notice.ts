import { referenceOf, setInWords } from "#criteria";
import { rulesForMember, sourceOf } from "../criterion-sources.ts";
import { advice, blocking, mostSevereFirst, type NoticeFinding } from "../finding.ts";
import { type Letter, linesOf, sectionText } from "../letter.ts";
import { type LetterValues, letterValues } from "../letter-values.ts";
import type { NoticeInput } from "../notice-input.ts";
import { partWords } from "../part-ids.ts";
import { quotedParagraphs } from "../quoted.ts";
import { recordInWords, sourceStart } from "../provider-copy.ts";
import { givenReasons, isReason, shownInWords, wordsOf } from "../reason-parts.ts";
import { reliedCriteria } from "../relied-criteria.ts";
import { requiredParts } from "../required-parts.ts";
import { completenessFindings } from "./completeness-findings.ts";
import { mustSay } from "./must-say.ts";
import { onFileFindings } from "./on-file-findings.ts";
import { withoutExplanations } from "./own-words.ts";
import { readingFindings } from "./reading-findings.ts";
import { sourceFindings } from "./source-findings.ts";
import { wordFindings } from "./word-findings.ts";

/**
 * Reads a letter as its reader will. Pure; every finding is a sentence. What somebody signed in his or her
 * own words cannot be changed any more, so what is found there is advice.
 */
export function lintNotice(letter: Letter, input: NoticeInput): readonly NoticeFinding[] {
  return mostSevereFirst([
    ...partFindings(letter, letterValues(input, letter.lineOfBusiness)),
    ...reasonFindings(letter, input),
    ...onFileFindings(letter),
    ...completenessFindings(letter, input),
    ...wordFindings(letter, input),
    ...readingFindings(letter, input),
    // Nobody can mend these in the letter: they come last.
    ...sourceFindings(letter, input),
  ]);
}

function partFindings(letter: Letter, values: LetterValues): readonly NoticeFinding[] {
  const required = requiredParts(letter.kind, letter.lineOfBusiness);
  return required.flatMap(({ id, provenance }) => {
    const section = letter.sections.find((one) => one.id === id);
    const parts = section?.parts ?? [];
    const said = linesOf(id === "title" ? parts : parts.filter(({ kind }) => kind !== "heading"));
    if (said.join("").trim() === "") {
      return [
        blocking(
          "required-part",
          `The letter is missing ${partWords[id]} (${provenance.source}).`,
          id,
        ),
      ];
    }
    const text = withoutExplanations(said.join("\n"));
    return (mustSay[id] ?? [])
      .map((one) => one.replaceAll(/\{([\w.]+)\}/g, (_, name: string) => values[name] ?? ""))
      .filter((one) => one !== "" && !text.includes(withoutExplanations(one)))
      .map((one) =>
        blocking("required-part", `The part on ${partWords[id]} does not say “${one}”.`, id),
      );
  });
}

function reasonFindings(letter: Letter, input: NoticeInput): readonly NoticeFinding[] {
  if (letter.kind !== "adverse" && letter.kind !== "partial") return [];
  const { set } = input.assessment;
  const reason = withoutExplanations(sectionText(letter, "reason"));
  const copied = sectionText(letter, "copy-reasons");
  const source = sectionText(letter, "criterion");
  const criteria = sectionText(letter, "copy-criteria");
  const statement = sectionText(letter, "statement");
  const own = quotedParagraphs(input.determination?.decision?.rationale ?? "");
  return [
    ...givenReasons(input).flatMap((givenReason) => {
      const { criterion } = givenReason;
      const words = wordsOf(input, givenReason);
      return [
        ...(reason.includes(words.title) &&
        reason.includes(shownInWords(input, givenReason, words)) &&
        copied.includes(recordInWords(input, givenReason))
          ? []
          : [
              blocking(
                "specific-reason",
                `The letter does not say why “${words.title}” counts against the request.`,
                "reason",
              ),
            ]),
        ...(copied.includes(`${sourceStart}${sourceOf(set, criterion)}`)
          ? []
          : [
              blocking(
                "criterion-source",
                `The provider copy does not name the source of “${words.title}”.`,
                "copy-reasons",
              ),
            ]),
      ];
    }),
    ...(source.includes(rulesForMember(set)) && criteria.includes(setInWords(referenceOf(set)))
      ? []
      : [
          blocking(
            "criterion-source",
            "The letter or its provider copy does not name the criteria used.",
            "criterion",
          ),
        ]),
    ...(own.length > 0 && own.every((line) => statement.includes(line))
      ? []
      : [
          blocking(
            "specific-reason",
            "The letter does not include the physician’s own words as signed.",
            "statement",
          ),
        ]),
    ...reliedCriteria(input)
      .filter((reliedCriterion) => !isReason(reliedCriterion))
      .map(({ criterion }) =>
        advice(
          "not-looked-at",
          `The decision also names “${criterion.title}”, which is not a reason based on the current record. The letter leaves it out.`,
          "reason",
        ),
      ),
  ];
}
