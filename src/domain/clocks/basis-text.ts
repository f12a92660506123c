import type { ClockBasis } from "./clock-from.ts";
import { planClocksSchema } from "./plan-clocks.ts";

/** How a plan counts as one text, by which rows that were counted otherwise are found: the bare zone where it entered nothing. */
export function basisText({ zone, plan }: ClockBasis): string {
  return plan === undefined ? zone : `${zone}${divider}${JSON.stringify(plan)}`;
}

/** The way back. A text that another release wrote names at least its zone. */
export function basisIn(text: string): ClockBasis {
  const [zone = text, ...rest] = text.split(divider);
  if (rest.length === 0) return { zone };
  const plan = planClocksSchema.safeParse(parsed(rest.join(divider)));
  return plan.success ? { zone, plan: plan.data } : { zone };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const divider = " ";
