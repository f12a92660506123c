import type { LimitName, LimitTest } from "../model/rule.ts";

/** The limit a threshold names, and which side of it is met. */
export function limitOf(test: LimitTest): {
  readonly name: LimitName;
  readonly isMinimum: boolean;
} {
  return test.atLeast === undefined
    ? { name: test.below, isMinimum: false }
    : { name: test.atLeast, isMinimum: true };
}
