import { isTree, readerOf } from "../engine/read-answer.ts";
import type { CriteriaSet } from "../model/criteria-set.ts";
import type { FactDefinition } from "../model/fact.ts";
import { generalLimits, type InputLimits } from "../model/input-limits.ts";
import { findSet, inputLimitsOf } from "../sets/index.ts";
import type { AnswerProblem } from "./answer-problems.ts";
import { IssueCollector, type IssueList, pathText } from "./issue-list.ts";

/**
 * What a case file holds too much of, counted before any of it is looked at. One that names no known set is held
 * to what any case may hold; its answers are not looked at at all, since it is refused for its set.
 */
export function sizeIssues(input: unknown): IssueList {
  const found = new IssueCollector();
  const set = setOf(input);
  if (!isTree(input)) return found.list;
  const limits = set === undefined ? generalLimits : inputLimitsOf(set);
  const add = (path: readonly (string | number)[], message: string | undefined) => {
    if (message !== undefined) found.add(() => ({ path: pathText(path), message }));
  };
  const { facts, citations, parameters } = input;
  for (const name of ["id", "title", "criteriaSet"]) {
    add([name], textProblem(input[name], limits.nameLength));
  }
  add(["citations"], countProblem(citations, limits.citations));
  add(["parameters"], countProblem(parameters, limits.parameters));
  if (isTree(citations) && found.isEmpty) {
    for (const [path, citation] of Object.entries(citations)) {
      if (!isTree(citation)) continue;
      add(["citations", path, "document"], textProblem(citation["document"], limits.nameLength));
      add(["citations", path, "quote"], textProblem(citation["quote"], limits.textLength));
    }
  }
  for (const definition of isTree(facts) && set !== undefined ? set.facts : []) {
    const answer = readerOf(definition.path)(isTree(facts) ? facts : {});
    for (const problem of answerSizeProblems(limits, definition, answer)) {
      add(["facts", definition.path, ...problem.path], problem.message);
    }
  }
  return found.list;
}

/** What one answer holds too much of: entries, or letters. */
export function answerSizeProblems(
  limits: InputLimits,
  { path }: Pick<FactDefinition, "path">,
  answer: unknown,
): readonly AnswerProblem[] {
  if (!Array.isArray(answer)) return problemAt([], textProblem(answer, limits.textLength));
  const most = limits.lists[path];
  if (most !== undefined && answer.length > most)
    return problemAt([], `has ${inWords(answer.length)} entries; the most is ${inWords(most)}`);
  return answer.flatMap((entry: unknown, index) =>
    isTree(entry)
      ? Object.entries(entry).flatMap(([name, value]) =>
          problemAt([index, name], textProblem(value, limits.textLength)),
        )
      : problemAt([index], textProblem(entry, limits.textLength)),
  );
}

function problemAt(
  path: readonly (string | number)[],
  message: string | undefined,
): readonly AnswerProblem[] {
  return message === undefined ? [] : [{ path, message }];
}

function textProblem(value: unknown, most: number): string | undefined {
  return typeof value === "string" && value.length > most
    ? `has ${inWords(value.length)} characters; the most is ${inWords(most)}`
    : undefined;
}

function countProblem(value: unknown, most: number): string | undefined {
  const count = isTree(value) ? Object.keys(value).length : 0;
  return count > most ? `has ${inWords(count)} entries; the most is ${inWords(most)}` : undefined;
}

function setOf(input: unknown): CriteriaSet | undefined {
  const reference = isTree(input) ? input["criteriaSet"] : undefined;
  const found = typeof reference === "string" ? findSet(reference) : undefined;
  return found?.ok === true ? found.set : undefined;
}

function inWords(count: number): string {
  return count.toLocaleString("en-US");
}
