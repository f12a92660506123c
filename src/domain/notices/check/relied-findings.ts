import { reasonsOf } from "../../narrative/index.ts";
import { advice, blocking, type NoticeFinding } from "../finding.ts";
import { type Letter, sectionText } from "../letter.ts";
import { withoutExplanations } from "../lint/own-words.ts";
import type { NoticeInput } from "../notice-input.ts";
import { withoutQuotes } from "../quoted.ts";
import { givenReasons, ruleTitle, verdictWords } from "../reason-parts.ts";
import { measuresIn } from "./units.ts";

/** Whether a letter names the criteria the decision rests on, no more and no fewer, each as it came out. */
export function reliedFindings(letter: Letter, input: NoticeInput): readonly NoticeFinding[] {
  const lines = withoutExplanations(sectionText(letter, "reason")).split("\n");
  const named = lines.filter((line) => line.startsWith("Rule: "));
  if (letter.kind !== "adverse" && letter.kind !== "partial") {
    return named.length === 0
      ? []
      : [blocking("relied-on", "The letter gives reasons against the request.", "reason")];
  }
  const given = givenReasons(input);
  const expected = given.map(ruleTitle);
  const missing = expected.filter((title) => !named.includes(title));
  const added = named.filter((title) => !expected.includes(title));
  return [
    ...missing.map((title) =>
      blocking(
        "relied-on",
        `The decision is based on this, but the letter does not say so: ${title}`,
        "reason",
      ),
    ),
    ...added.map((title) =>
      blocking("relied-on", `The decision is not based on this: ${title}`, "reason"),
    ),
    ...given.flatMap((one) => {
      const own = linesOfRule(lines, ruleTitle(one));
      const expectedVerdict =
        one.status === "not-met" || one.status === "not-documented" ? verdictWords[one.status] : "";
      const contrary = Object.values(verdictWords).filter((words) => words !== expectedVerdict);
      return (expectedVerdict !== "" && !own.includes(expectedVerdict)) ||
        contrary.some((words) => own.includes(words))
        ? [
            blocking(
              "relied-on",
              `The letter mixes up what was not done and what is not documented: “${one.criterion.title}”.`,
              "reason",
            ),
          ]
        : [];
    }),
  ];
}

/** The lines of one rule: from its title to the next. */
function linesOfRule(lines: readonly string[], title: string): readonly string[] {
  const start = lines.indexOf(title) + 1;
  const end = lines.findIndex((line, at) => at >= start && line.startsWith("Rule: "));
  return start === 0 ? [] : lines.slice(start, end === -1 ? undefined : end);
}

/** Whether each reason has the numbers, with their units, by which the criterion was judged. */
export function numberFindings(letter: Letter, input: NoticeInput): readonly NoticeFinding[] {
  const reasons = reasonsOf(input.assessment);
  const lines = withoutExplanations(sectionText(letter, "reason")).split("\n");
  return givenReasons(input).flatMap((givenReason) => {
    const found = measuresIn(withoutQuotes(linesOfRule(lines, ruleTitle(givenReason)).join("\n")));
    const { criterion } = givenReason;
    const measured = measuresIn(reasons.get(criterion.id)?.sentence ?? "");
    const inRule = measuresIn(`${criterion.requirement} ${criterion.rationale}`);
    const foreign = found.find((measure) => ![...measured, ...inRule].includes(measure));
    const left = measured.find((measure) => !found.includes(measure));
    return [
      ...(foreign === undefined
        ? []
        : [
            blocking(
              "number",
              `“${criterion.title}”: the letter says ${foreign}, the record does not.`,
              "reason",
            ),
          ]),
      ...(left === undefined
        ? []
        : [
            blocking(
              "number",
              `“${criterion.title}”: the letter leaves out ${left}, which was used to evaluate it.`,
              "reason",
            ),
          ]),
    ];
  });
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
