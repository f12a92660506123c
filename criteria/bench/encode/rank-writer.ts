import type { Rule, Status } from "#criteria";
import {
  fieldTests,
  isInState,
  limitOf,
  minimumOf,
  pathOf,
  type Source,
  type TestWriter,
  writeCondition,
} from "./test-writer.ts";
import { preparedPaths } from "../cases/prepared-case.ts";

/** How an engine with expressions writes a status: as a number, so that all-of is the largest part. */
export type RankWriter<Test, Rank> = TestWriter<Test> & {
  readonly rank: (rank: number) => Rank;
  readonly choose: (test: Test, then: Rank, otherwise: Rank) => Rank;
  readonly largest: (ranks: readonly Rank[]) => Rank;
};

export const statusesByRank = [
  "not-applicable",
  "met",
  "exception",
  "not-documented",
  "unanswered",
  "not-met",
] as const satisfies readonly Status[];

/**
 * Writes a rule as an expression whose value is the place of its status in `statusesByRank`.
 * @throws RangeError for any-of, which the default parameters do not reach.
 */
export function writeRank<Test, Rank>(rule: Rule, source: Source<RankWriter<Test, Rank>>): Rank {
  const { write } = source;
  const status = (name: Status): Rank => write.rank(statusesByRank.indexOf(name));
  const withoutValue = (path: string, otherwise: Rank): Rank =>
    write.choose(
      isInState(path, "not-documented", write),
      status("not-documented"),
      write.choose(isInState(path, "unanswered", write), status("unanswered"), otherwise),
    );
  switch (rule.rule) {
    case "choice": {
      const options = (texts: readonly string[], name: Status, otherwise: Rank): Rank =>
        texts.length === 0
          ? otherwise
          : write.choose(write.isIn(rule.fact, texts), status(name), otherwise);
      const silent = options(["not-documented"], "not-documented", status("unanswered"));
      const exception = options(rule.exception ?? [], "exception", silent);
      return options(rule.met, "met", options(rule.notMet, "not-met", exception));
    }
    case "given": {
      const kind = source.set.facts.find(({ path }) => path === rule.fact)?.answer.kind;
      const isList = kind === "many" || kind === "entries" || kind === "codes";
      return withoutValue(isList ? preparedPaths.listState(rule.fact) : rule.fact, status("met"));
    }
    case "threshold": {
      const path = pathOf(rule.of);
      const isEnough = write.isAtLeast(path, limitOf(minimumOf(rule), source));
      return withoutValue(path, write.choose(isEnough, status("met"), status("not-met")));
    }
    case "all":
      return write.largest(rule.parts.map((part) => writeRank(part, source)));
    case "each-value":
    case "some-entry":
    case "last-entry":
    case "entry-count":
      throw new RangeError(`No engine here is given the rule "${rule.rule}".`);
    case "any":
      throw new RangeError("any-of is not written: the default parameters do not reach it.");
    case "when":
      return writeCases(rule, source);
    case "entries":
      return withoutValue(
        preparedPaths.listState(rule.list),
        rule.cases.reduceRight(
          (rest, one) =>
            write.choose(
              write.someEntry(rule.list, fieldTests(one.where, source.set)),
              status(one.status),
              rest,
            ),
          status(rule.otherwise.status),
        ),
      );
    case "fixed":
      return status(rule.status);
  }
}

function writeCases<Test, Rank>(
  rule: Extract<Rule, { rule: "when" }>,
  source: Source<RankWriter<Test, Rank>>,
): Rank {
  const [first, ...others] = rule.cases;
  if (first === undefined) return writeRank(rule.otherwise, source);
  const test = writeCondition(first.if, source);
  const rest = { ...rule, cases: others };
  if (test === true) return writeRank(first.then, source);
  if (test === false) return writeCases(rest, source);
  return source.write.choose(test, writeRank(first.then, source), writeCases(rest, source));
}
