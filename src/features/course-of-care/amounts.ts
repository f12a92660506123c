import { dayNumber } from "#criteria";
import type { Amount } from "./course.ts";
import type { CaseFacts } from "./read-facts.ts";

const therapy = "conservative.physicalTherapy";

/** Sessions, weeks of therapy and months of care, each against what the plan asks for. */
export function amountsOf(facts: CaseFacts): readonly Amount[] {
  return [
    amount(facts, `${therapy}.sessions`, "Therapy sessions", "sessions", "ptMinSessions"),
    weeksOfTherapy(facts),
    amount(facts, "conservative.months", "Conservative care", "months", "conservativeMinMonths"),
  ];
}

/** Two dates outrank a stated number, as in the criteria. */
function weeksOfTherapy(facts: CaseFacts): Amount {
  const stated = amount(facts, `${therapy}.weeks`, "Span of therapy", "weeks", "ptMinWeeks");
  const first = facts.dayAt(`${therapy}.firstSession`);
  const last = facts.dayAt(`${therapy}.lastSession`);
  if (first === undefined || last === undefined) return stated;
  const days = (dayNumber(last) ?? Number.NaN) - (dayNumber(first) ?? Number.NaN);
  if (!(days >= 0)) return stated;
  return { ...stated, state: "value", value: days / 7 };
}

function amount(
  facts: CaseFacts,
  path: string,
  label: string,
  unit: string,
  limit: string,
): Amount {
  const value = facts.numberAt(path);
  const required = facts.planNumber(limit);
  return {
    id: path,
    label,
    unit,
    state: facts.stateOf(path),
    ...(value === undefined ? {} : { value }),
    ...(required === undefined ? {} : { required }),
  };
}
