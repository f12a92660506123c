import { isTree } from "../../engine/read-answer.ts";
import type { CriteriaSet } from "../../model/criteria-set.ts";
import type { FactPath } from "../../model/fact.ts";
import { isText } from "./entry-tests.ts";

/**
 * Fields of a list's entries that some rule asks whether the record says them: numbers and dates need an
 * element of their own for that, where a text carries "not-documented" itself. In the order of the form.
 */
export function silentFields(set: CriteriaSet, list: FactPath): readonly string[] {
  const asked = new Set<string>();
  const visit = (node: unknown, around: string): void => {
    if (Array.isArray(node)) for (const one of node) visit(one, around);
    if (!isTree(node)) return;
    const own = typeof node["list"] === "string" ? node["list"] : around;
    const { field, date } = node;
    const isAsked = node["rule"] === "threshold" || "state" in node;
    if (own === list && isAsked && typeof field === "string") asked.add(field);
    const isOrdered = own === list && node["when"] !== "some-entry-later";
    if (isOrdered && typeof date === "string") asked.add(date);
    for (const value of Object.values(node)) visit(value, own);
  };
  for (const { rule } of set.criteria) visit(rule, "");
  for (const { firesWhen } of [...set.pitfalls, ...set.coding.queries, ...set.warnings]) {
    visit(firesWhen, "");
  }
  const answer = set.facts.find(({ path }) => path === list)?.answer;
  if (answer?.kind !== "entries") return [];
  return answer.fields
    .filter((field) => asked.has(field.name) && !field.required && !isText(field))
    .map(({ name }) => name);
}
