import type { CriteriaSet, FactPath } from "#criteria";
import { checkedValue } from "./answer-value.ts";
import { type Marked, type MarkedField, plainOf } from "./marked.ts";
import type { ProblemList } from "./problem-list.ts";

/**
 * Answers by path, written with dots (`imaging.spicule: yes`) or nested as in a case file. An empty value
 * is an answer taken away.
 */
export function readAnswersByPath(
  marked: Marked,
  set: CriteriaSet,
  problems: ProblemList,
): ReadonlyMap<FactPath, unknown> {
  const answers = new Map<FactPath, unknown>();
  if (marked.kind !== "group") {
    problems.add(marked.line, "This must be a group of answers, such as imaging.spicule: yes.");
    return answers;
  }
  for (const field of marked.fields) readField(field, "", { set, problems, answers });
  return answers;
}

type Reading = {
  readonly set: CriteriaSet;
  readonly problems: ProblemList;
  readonly answers: Map<FactPath, unknown>;
};

function readField({ key, line, value }: MarkedField, above: string, reading: Reading): void {
  const { set, problems, answers } = reading;
  const path = above === "" ? key : `${above}.${key}`;
  const fact = set.facts.find((one) => one.path === path);
  if (fact !== undefined) {
    const read = checkedValue(fact, plainOf(value));
    if (read.ok) answers.set(path, read.value);
    else problems.add(value.line, read.message);
    return;
  }
  const isGroup = set.facts.some((one) => one.path.startsWith(`${path}.`));
  if (!isGroup) {
    problems.addUnknown(
      line,
      "fact",
      path,
      set.facts.map((one) => one.path),
    );
    return;
  }
  if (value.kind !== "group") {
    problems.add(value.line, `${path} must be a group of answers.`);
    return;
  }
  for (const field of value.fields) readField(field, path, reading);
}
