import { civilDayAfter } from "./civil-days.ts";
import type { DatedItem, Lane } from "./course.ts";
import type { CaseFacts } from "./read-facts.ts";

const therapy = "conservative.physicalTherapy";

/** Physical therapy from its first to its last session, against the plan's least span. */
export function therapyLane(facts: CaseFacts): Lane {
  const first = facts.dayAt(`${therapy}.firstSession`);
  const last = facts.dayAt(`${therapy}.lastSession`);
  const sessions = facts.numberAt(`${therapy}.sessions`);
  const exception = facts.textAt(`${therapy}.exception`);
  const isEpisode = first !== undefined && last !== undefined && first <= last;
  const name = sessions === undefined ? "Therapy" : `${String(sessions)} sessions`;
  return {
    id: "therapy",
    title: "Physical therapy",
    dated: isEpisode
      ? [{ label: name, from: first, to: last, ...requiredFrom(facts, first) }]
      : [
          ...(first === undefined ? [] : [session("First session", first)]),
          ...(last === undefined ? [] : [session("Last session", last)]),
        ],
    undated: [
      ...(sessions === undefined || !isEpisode ? facts.said(`${therapy}.sessions`) : []),
      ...(first === undefined ? facts.said(`${therapy}.firstSession`) : []),
      ...(last === undefined ? facts.said(`${therapy}.lastSession`) : []),
      ...(isEpisode ? [] : facts.said(`${therapy}.weeks`)),
      ...(exception === undefined || exception === "none" || exception === "not-documented"
        ? []
        : facts.said(`${therapy}.exception`)),
    ],
  };
}

function session(label: string, day: string): DatedItem {
  return { label, from: day, to: day };
}

function requiredFrom(facts: CaseFacts, first: string): Pick<DatedItem, "required"> {
  const weeks = facts.planNumber("ptMinWeeks");
  const until = weeks === undefined ? undefined : civilDayAfter(first, Math.ceil(weeks * 7));
  if (weeks === undefined || until === undefined) return {};
  return { required: { until, label: `at least ${String(weeks)} weeks` } };
}
