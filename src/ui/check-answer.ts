import { notDocumented } from "./not-documented.ts";
import type { NotDocumented } from "./not-documented.ts";

/** `undefined` = untouched, `[]` = explicitly none of these, a list = these. */
export type CheckAnswer = readonly string[] | NotDocumented | undefined;

export type CheckMove =
  | { readonly kind: "option"; readonly value: string; readonly checked: boolean }
  | { readonly kind: "none"; readonly checked: boolean }
  | { readonly kind: "not-documented"; readonly checked: boolean };

/**
 * The answer after one tick or untick.
 *
 * Unticking the last option gives back "untouched", never `[]`: "none of these" is a statement
 * that someone has to make. Options keep the order in which the question lists them.
 */
export function nextCheckAnswer(
  answer: CheckAnswer,
  move: CheckMove,
  order: readonly string[],
): CheckAnswer {
  switch (move.kind) {
    case "none":
      return move.checked ? [] : undefined;
    case "not-documented":
      return move.checked ? notDocumented : undefined;
    case "option": {
      const before = answer === undefined || answer === notDocumented ? [] : answer;
      const after = move.checked
        ? [...before, move.value]
        : before.filter((value) => value !== move.value);
      const known = order.filter((value) => after.includes(value));
      const foreign = after.filter((value) => !order.includes(value));
      const next = [...known, ...foreign];
      return next.length === 0 ? undefined : next;
    }
  }
}
