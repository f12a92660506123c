import type { RankWriter } from "./rank-writer.ts";

/** ZEN expression language, for an expression node of a decision. */
export const zenWriter: RankWriter<string, string> = {
  isIn: (path, texts) => `(${path} in [${texts.map(quoted).join(", ")}])`,
  isUnanswered: (path) => `(${path} == null)`,
  isAtLeast: (path, limit) => `(${path} >= ${limit})`,
  isTrue: (path) => `(${path} == true)`,
  listHolds: (path, item) => `(${isList(path)} and some(${path}, # == ${quoted(item)}))`,
  listIsNotEmpty: (path) => `(${isList(path)} and len(${path}) > 0)`,
  someEntry: (path, fields) =>
    `some(${path}, ${fields.map((one) => `#.${one.field} in [${one.in.map(quoted).join(", ")}]`).join(" and ")})`,
  every: (tests) => `(${tests.join(" and ")})`,
  some: (tests) => `(${tests.join(" or ")})`,
  not: (test) => `(not ${test})`,
  rank: String,
  choose: (test, then, otherwise) => `(${test} ? ${then} : ${otherwise})`,
  largest: (ranks) => `max([${ranks.join(", ")}])`,
};

function quoted(text: string): string {
  return `'${text}'`;
}

function isList(path: string): string {
  return `${path} != null and ${path} != 'not-documented'`;
}
