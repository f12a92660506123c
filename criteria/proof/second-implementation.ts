/**
 * The second implementation of the set that is proved, and its cases decided by people; with `the-set.ts` the only
 * place of the proof that names a set.
 */
export * from "../sets/sacrococcygeal-64999/second-implementation/index.ts";
export { dayAfter } from "../sets/sacrococcygeal-64999/second-implementation/civil-day.ts";
export { procedureOf } from "../sets/sacrococcygeal-64999/second-implementation/defaults.ts";
export { ranksByHand } from "../sets/sacrococcygeal-64999/second-implementation/recommend-by-hand.ts";
export { baseFacts } from "../sets/sacrococcygeal-64999/second-implementation/adjudicated/base-facts.ts";
export { adjudicatedCases } from "../sets/sacrococcygeal-64999/second-implementation/adjudicated/index.ts";
