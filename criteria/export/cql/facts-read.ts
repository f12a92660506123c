import { conditionFactPaths, ruleFactPaths } from "../../engine/fact-paths.ts";
import type { CriteriaSet } from "../../model/criteria-set.ts";
import type { AnswerKind, EntryField, FactDefinition } from "../../model/fact.ts";

/** The facts that something in the set reads, in form order: the library's parameters. */
export function factsRead(set: CriteriaSet): readonly FactDefinition[] {
  const checks = [...set.coding.queries, ...set.pitfalls, ...set.warnings];
  const read = new Set([
    set.procedures.fact,
    set.urgentReview.list,
    ...set.criteria.flatMap(({ rule }) => ruleFactPaths(rule, set)),
    ...checks.flatMap(({ firesWhen }) => conditionFactPaths(firesWhen, set)),
    ...Object.values(set.derived).flatMap((derived) =>
      derived.derived === "weeks-between"
        ? [derived.from, derived.to, derived.otherwise]
        : [derived.from, derived.to],
    ),
  ]);
  return set.facts.filter(({ path }) => read.has(path));
}

/** The fields of an entry that rules can read: none that only adds to the record. */
export function fieldsRead({
  fields,
}: Extract<AnswerKind, { kind: "entries" }>): readonly EntryField[] {
  return fields.filter(({ isSupplementary }) => isSupplementary !== true);
}
