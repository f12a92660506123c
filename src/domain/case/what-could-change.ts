import { compileWhatCouldChange, type WhatCouldChange } from "#criteria";
import type { Assessment } from "./assess.ts";
import { perPlan } from "./per-plan.ts";

/** What could still change the recommendation, exactly. The set is compiled once for the same plan's values. */
export function whatCouldChange({ set, parameters, facts }: Assessment): WhatCouldChange {
  return analystOf(set, parameters)(facts);
}

const analystOf = perPlan(compileWhatCouldChange);
