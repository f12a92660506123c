import type { Variable } from "../change/variables.ts";
import { readerOf } from "../engine/read-answer.ts";
import type { CriteriaSet } from "../model/criteria-set.ts";
import type { FactTree } from "../model/fact.ts";
import type { CaseColumns } from "./compile-batch.ts";

/** Turns facts into columns of classes, one column a variable. */
export function compileEncoder(
  set: CriteriaSet,
  variables: readonly Variable[],
): (cases: readonly FactTree[]) => CaseColumns {
  const classifiers = variables.map((variable) => compileClassifier(set, variable));
  return (cases) => {
    const columns = classifiers.map((classOf) => Uint8Array.from(cases, classOf));
    return { count: cases.length, columns };
  };
}

/** How many different answers to one question are kept with their class. */
const remembered = 1024;

function compileClassifier(set: CriteriaSet, variable: Variable): (facts: FactTree) => number {
  if (variable.configurations.length > 256) {
    throw new RangeError(`Too many classes for a column: ${variable.facts.join(", ")}`);
  }
  const classify = (facts: FactTree): number => {
    const configuration = variable.configurationOf(facts);
    if (configuration === undefined) {
      throw new RangeError(`An answer is not valid: one of ${variable.facts.join(", ")}`);
    }
    return configuration.index;
  };
  const [path, ...others] = variable.facts;
  const kind = set.facts.find((fact) => fact.path === path)?.answer.kind;
  // Options and numbers come again and again. Free text may name a person: it is never kept.
  if (path === undefined || others.length > 0 || (kind !== "choice" && kind !== "number")) {
    return classify;
  }
  const read = readerOf(path);
  const classes = new Map<unknown, number>();
  return (facts) => {
    const answer = read(facts);
    const known = classes.get(answer);
    if (known !== undefined) return known;
    const found = classify(facts);
    if (classes.size < remembered) classes.set(answer, found);
    return found;
  };
}
