import { type FactPath, type FactTree, notDocumented } from "../model/fact.ts";
import type { AnswerState } from "../model/rule.ts";

/**
 * Reads one fact of a case; `undefined` when nobody has answered. `Source` is what holds the answers:
 * the case's facts, or an answer sheet read from them beforehand.
 */
export type Reader<Source = FactTree> = (source: Source) => unknown;

/**
 * A reader for a path. Written out by depth: a loop over the parts costs several times as much,
 * and every keystroke reads some forty facts.
 */
export function readerOf(path: FactPath): Reader {
  const [first = "", second, third, ...rest] = path.split(".");
  if (rest.length > 0) throw new RangeError(`Fact path "${path}" has more than three parts.`);
  if (second === undefined) return (facts) => facts[first] ?? undefined;
  if (third === undefined) {
    return (facts) => {
      const group = facts[first];
      return isTree(group) ? (group[second] ?? undefined) : undefined;
    };
  }
  return (facts) => {
    const group = facts[first];
    const inner = isTree(group) ? group[second] : undefined;
    return isTree(inner) ? (inner[third] ?? undefined) : undefined;
  };
}

/** Whether an answer is a value, "not documented", or not there. */
export function answerState(answer: unknown): AnswerState {
  if (answer === undefined || answer === null) return "unanswered";
  return answer === notDocumented ? "not-documented" : "value";
}

export function isTree(value: unknown): value is FactTree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
