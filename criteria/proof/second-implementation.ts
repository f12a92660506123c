/**
 * The set that is proved in depth, by its second implementation and its cases decided by people. This file is the
 * parameter of the proof: no other one of proof and bench names a set, and lint holds them to it. All other sets are
 * proved through what each has in its own folder (`other-sets.ts`).
 */
export * from "../sets/sacrococcygeal-64999/second-implementation/index.ts";
export { dayAfter } from "../sets/sacrococcygeal-64999/second-implementation/civil-day.ts";
export { procedureOf } from "../sets/sacrococcygeal-64999/second-implementation/defaults.ts";
export { ranksByHand } from "../sets/sacrococcygeal-64999/second-implementation/recommend-by-hand.ts";
export { baseFacts } from "../sets/sacrococcygeal-64999/second-implementation/adjudicated/base-facts.ts";
export { adjudicatedCases } from "../sets/sacrococcygeal-64999/second-implementation/adjudicated/index.ts";
