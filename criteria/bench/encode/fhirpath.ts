import type { RankWriter } from "./rank-writer.ts";

/** Where the answers stand: on plain JSON, or in a questionnaire's response as forms keep them. */
type Places = {
  readonly answer: (path: string) => string;
  readonly entries: (path: string) => string;
};

const plain: Places = { answer: delimited, entries: delimited };

const response: Places = {
  answer: (path) => `item.where(linkId = ${quoted(path)}).answer.value`,
  entries: (path) => `item.where(linkId = ${quoted(path)})`,
};

export const fhirpathOnPlainJson = writerOn(plain);
export const fhirpathOnResponse = writerOn(response);

/** FHIRPath. An empty list cannot be told from none: list states come with the case. */
function writerOn({ answer, entries }: Places): RankWriter<string, string> {
  return {
    isIn: (path, texts) => isOneOf(answer(path), texts),
    isUnanswered: (path) => `${answer(path)}.empty()`,
    // A number computed from dates can be "not-documented", and comparing a text with a number is an error.
    isAtLeast: (path, limit) =>
      `iif(${isOneOf(answer(path), [silent])}, false, ${answer(path)} >= ${limit})`,
    isTrue: (path) => `(${answer(path)} = true)`,
    listHolds: (path, item) => `(${quoted(item)} in ${answer(path)})`,
    listIsNotEmpty: (path) =>
      `(${answer(path)}.exists() and ${isOneOf(answer(path), [silent])}.not())`,
    someEntry: (path, fields) => {
      const tests = fields.map((one) => isOneOf(answer(one.field), one.in));
      return `${entries(path)}.where(${tests.join(" and ")}).exists()`;
    },
    every: (tests) => `(${tests.join(" and ")})`,
    some: (tests) => `(${tests.join(" or ")})`,
    // The negation of nothing is nothing in FHIRPath, and would pick the wrong branch.
    not: (test) => `iif(${test}, false, true)`,
    rank: String,
    choose: (test, then, otherwise) => `iif(${test}, ${then}, ${otherwise})`,
    largest: (ranks) => `${ranks.reduce((left, right) => `${left}.combine(${right})`)}.max()`,
  };
}

const silent = "not-documented";

function isOneOf(value: string, texts: readonly string[]): string {
  const [only = "", ...others] = texts.map(quoted);
  return others.length === 0
    ? `(${value} = ${only})`
    : `(${value} in (${[only, ...others].join(" | ")}))`;
}

/** Unit words like "months" are keywords, so every name is delimited. */
function delimited(path: string): string {
  return path
    .split(".")
    .map((name) => `\`${name}\``)
    .join(".");
}

function quoted(text: string): string {
  return `'${text}'`;
}
