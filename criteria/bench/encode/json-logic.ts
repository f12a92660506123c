import type { RankWriter } from "./rank-writer.ts";

/** JsonLogic: data only. A path that is null or absent reads as null. */
export const jsonLogicWriter: RankWriter<unknown, unknown> = {
  isIn: (path, texts) => ({ in: [variable(path), texts] }),
  isUnanswered: (path) => ({ "==": [variable(path), null] }),
  isAtLeast: (path, limit) => ({ ">=": [variable(path), limit] }),
  isTrue: variable,
  listHolds: (path, item) => ({ in: [item, variable(path)] }),
  listIsNotEmpty: (path) => ({
    and: [{ "!=": [variable(path), "not-documented"] }, { "!!": variable(path) }],
  }),
  someEntry: (path, fields) => ({
    some: [variable(path), { and: fields.map((one) => ({ in: [variable(one.field), one.in] })) }],
  }),
  every: (tests) => ({ and: tests }),
  some: (tests) => ({ or: tests }),
  not: (test) => ({ "!": [test] }),
  rank: (rank) => rank,
  choose: (test, then, otherwise) => ({ if: [test, then, otherwise] }),
  largest: (ranks) => ({ max: ranks }),
};

function variable(path: string): unknown {
  return { var: path };
}
