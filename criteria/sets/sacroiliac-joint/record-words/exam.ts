import type { FactWords, RecordRule } from "../../../model/record-words.ts";

const positive = "(positive|pos|reproduc*|provok*|elicit*|painful)";
const negative = "(negative|neg|painless|unremarkable)";

/** Words that may stand between a test and its result, so that no other result is passed over. */
const between = `[(<any-test>|and|or|test|tests|testing|maneuver|maneuvers|sign|signs|is|are|was|were|both|all|on|the|left|right|bilaterally|for|l|r)] `;
const onward = between.repeat(9);
const before = "[(<any-test>|and|for|test|tests|the)] ".repeat(6);
const skipSections = ["plan", "goals", "instructions", "consent", "family-history"] as const;

/**
 * A test is found when it is said to be positive, and denied when it is negative. Words before a test count only where
 * none of the other kind follow it: "Gaenslen negative, FABER positive".
 */
function provocative(value: string): readonly RecordRule[] {
  const shared = { kind: "finding", value, skipSections, contexts: { negated: "use" } } as const;
  const isPositive = `<${value}> ${onward}${positive}`;
  const isNegative = `<${value}> ${onward}${negative}`;
  return [
    { ...shared, phrases: [isPositive], deniedBy: [isNegative] },
    { ...shared, phrases: [`${positive} ${before}<${value}>`], unless: [isNegative] },
    { ...shared, phrases: [], deniedBy: [`${negative} ${before}<${value}>`], unless: [isPositive] },
  ];
}

const tests =
  "(<faber>|<gaenslen>|<thigh-thrust>|<compression>|<distraction>|<yeoman>|provocati* (tests|test|maneuvers|testing))";

function side(value: string, words: string): RecordRule {
  return {
    kind: "value",
    value,
    phrases: [
      `${positive} ..14 (${words})`,
      `(${words}) ..4 ${tests} ..6 ${positive}`,
      `${words} ..3 ${positive}`,
      `${positive} (${words})`,
      `${tests} ..3 (${words}) ..3 ${positive}`,
    ],
    near: [{ phrases: [tests], within: "sentence" }],
    unless: [`(negative|neg) [on] [the] (${words})`, "straight leg raise", "slr", "strength"],
    skipSections,
    contexts: { negated: "use" },
  };
}

/** The provocative tests of the joint, and the side on which they were positive. */
export const examWords: readonly FactWords[] = [
  {
    path: "exam.positiveTests",
    rules: ["faber", "gaenslen", "thigh-thrust", "compression", "distraction", "yeoman"].flatMap(
      provocative,
    ),
  },
  {
    path: "exam.side",
    rules: [
      side("both", "(bilateral*|both sides|both|b l)"),
      side("left", "(left|l)"),
      side("right", "(right|r)"),
    ],
  },
];
