import { reasonsOf } from "../../narrative/index.ts";
import { advice, blocking, type NoticeFinding } from "../finding.ts";
import { type Letter, sectionText } from "../letter.ts";
import { withoutExplanations } from "../lint/own-words.ts";
import type { NoticeInput } from "../notice-input.ts";
import { criterionLine, findingWords, sourceStart } from "../provider-copy.ts";
import { withoutQuotes } from "../quoted.ts";
import { givenReasons, reasonTitle, recordsShow, shownInWords, wordsOf } from "../reason-parts.ts";
import type { ReliedCriterion } from "../relied-criteria.ts";
import { measuresIn } from "./units.ts";

/**
 * Whether letter and copy name the criteria the decision rests on, no more and no fewer, each as it came out: the
 * letter in plain words, the copy in clinical ones.
 */
export function reliedFindings(letter: Letter, input: NoticeInput): readonly NoticeFinding[] {
  const own = linesIn(letter, "reason");
  const copied = linesIn(letter, "copy-reasons");
  const isAgainst = letter.kind === "adverse" || letter.kind === "partial";
  if (!isAgainst) {
    return [...own, ...copied].some((line) => startOfReason.test(line))
      ? [blocking("relied-on", "The letter gives reasons against the request.", "reason")]
      : [];
  }
  const given = givenReasons(input);
  return [
    ...titleFindings(own, titlesFor(input, given), "reason"),
    ...titleFindings(
      copied,
      given.map((one) => criterionLine(input, one)),
      "copy-reasons",
    ),
    ...given.flatMap((one, at) => statusFindings(input, one, own, copied, numberOf(given, at))),
  ];
}

const startOfReason = /^(?:Reason(?: \d+)?|Criterion): /;

function linesIn(letter: Letter, id: "reason" | "copy-reasons"): readonly string[] {
  return withoutExplanations(sectionText(letter, id)).split("\n");
}

function numberOf(given: readonly ReliedCriterion[], at: number): number | undefined {
  return given.length === 1 ? undefined : at + 1;
}

function titlesFor(input: NoticeInput, given: readonly ReliedCriterion[]): readonly string[] {
  return given.map((one, at) => reasonTitle(wordsOf(input, one), numberOf(given, at)));
}

function titleFindings(
  lines: readonly string[],
  expected: readonly string[],
  part: "reason" | "copy-reasons",
): readonly NoticeFinding[] {
  const named = lines.filter((line) => startOfReason.test(line));
  return [
    ...expected
      .filter((title) => !named.includes(title))
      .map((title) =>
        blocking(
          "relied-on",
          `The decision is based on this, but the letter does not say so: ${title}`,
          part,
        ),
      ),
    ...named
      .filter((title) => !expected.includes(title))
      .map((title) => blocking("relied-on", `The decision is not based on this: ${title}`, part)),
  ];
}

function statusFindings(
  input: NoticeInput,
  one: ReliedCriterion,
  own: readonly string[],
  copied: readonly string[],
  number: number | undefined,
): readonly NoticeFinding[] {
  const words = wordsOf(input, one);
  const shown = `${recordsShow}${shownInWords(input, one, words)}`;
  const expected =
    one.status === "not-met" || one.status === "not-documented" ? findingWords[one.status] : "";
  const copiedOwn = linesUnder(copied, criterionLine(input, one));
  const contrary = Object.values(findingWords).filter((line) => line !== expected);
  const agrees =
    linesUnder(own, reasonTitle(words, number)).includes(shown) &&
    (expected === "" || copiedOwn.includes(expected)) &&
    !contrary.some((line) => copiedOwn.includes(line));
  return agrees
    ? []
    : [
        blocking(
          "relied-on",
          `The letter mixes up what was not done and what is not documented: “${words.title}”.`,
          "reason",
        ),
      ];
}

/** The lines of one reason: from its title to the next. */
function linesUnder(lines: readonly string[], title: string): readonly string[] {
  const start = lines.indexOf(title) + 1;
  const end = lines.findIndex((line, at) => at >= start && startOfReason.test(line));
  return start === 0 ? [] : lines.slice(start, end === -1 ? undefined : end);
}

/**
 * Whether the copy has the numbers, with their units, by which each criterion was judged, and the letter no number that
 * neither the record nor the criterion has.
 */
export function numberFindings(letter: Letter, input: NoticeInput): readonly NoticeFinding[] {
  const reasons = reasonsOf(input.assessment);
  const own = linesIn(letter, "reason");
  const copied = linesIn(letter, "copy-reasons");
  const given = givenReasons(input);
  return given.flatMap((one, at) => {
    const { criterion } = one;
    const words = wordsOf(input, one);
    const inCopy = measuresUnder(copied, criterionLine(input, one));
    const inLetter = measuresUnder(own, reasonTitle(words, numberOf(given, at)));
    const measured = measuresIn(reasons.get(criterion.id)?.sentence ?? "");
    const known = [
      ...measured,
      ...measuresIn(`${criterion.requirement} ${criterion.rationale}`),
      ...measuresIn(`${words.nurse} ${words.lookedFor} ${words.notMet} ${words.member}`),
      // The same amount in whole units and days, where the sentence rounds it down.
      ...measuresIn(shownInWords(input, one, words)),
    ];
    const foreign = [...inCopy, ...inLetter].find((measure) => !known.includes(measure));
    const left = measured.find((measure) => !inCopy.includes(measure));
    return [
      ...(foreign === undefined
        ? []
        : [
            blocking(
              "number",
              `“${words.title}”: the letter says ${foreign}, the record does not.`,
              "reason",
            ),
          ]),
      ...(left === undefined
        ? []
        : [
            blocking(
              "number",
              `“${words.title}”: the provider copy leaves out ${left}, which was used to evaluate it.`,
              "copy-reasons",
            ),
          ]),
    ];
  });
}

function measuresUnder(lines: readonly string[], title: string): readonly string[] {
  const said = linesUnder(lines, title).filter((line) => !line.startsWith(sourceStart));
  return measuresIn(withoutQuotes(said.join("\n")));
}

/** Numbers in the physician's own words that the record gives otherwise: to look at, not to forbid. */
export function statementFindings(letter: Letter, input: NoticeInput): readonly NoticeFinding[] {
  const known = [...reasonsOf(input.assessment).values()].flatMap(({ sentence }) =>
    measuresIn(sentence),
  );
  const units = new Set(known.map(unitOfMeasure));
  return measuresIn(sectionText(letter, "statement"))
    .filter((measure) => units.has(unitOfMeasure(measure)) && !known.includes(measure))
    .map((measure) =>
      advice(
        "number",
        `The physician’s own words say ${measure}, but the criteria were evaluated with other numbers.`,
        "statement",
      ),
    );
}

function unitOfMeasure(measure: string): string {
  return measure.slice(measure.indexOf(" ") + 1);
}
