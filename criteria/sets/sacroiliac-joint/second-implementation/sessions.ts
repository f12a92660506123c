import {
  allOf,
  type Answers,
  anyOf,
  atLeast,
  isOpen,
  isText,
  monthsBetween,
  silent,
  type Status,
  tri,
  without,
} from "./statuses.ts";

/** Each requested side on its own, over the sessions that concern it. */
export function bySide(
  side: unknown,
  list: unknown,
  ofSide: (sessions: readonly Answers[]) => Status,
): Status {
  if (isOpen(side)) return "unanswered";
  const missing = without(list);
  if (missing !== undefined) return missing;
  const sides = side === "both" ? ["left", "right"] : [side];
  return allOf(
    sides.map((one) =>
      ofSide(
        entries(list).filter((session) => session["side"] === one || session["side"] === "both"),
      ),
    ),
  );
}

export function entries(list: unknown): readonly Answers[] {
  return Array.isArray(list) ? list.map((entry: unknown) => toAnswers(entry)) : [];
}

function toAnswers(entry: unknown): Answers {
  return typeof entry === "object" && entry !== null ? { ...entry } : {};
}

export function positive(sessions: readonly Answers[], minimum: number): Status {
  return anyOf(
    sessions.map((session) =>
      allOf([
        atLeast(session["reliefPercent"], minimum),
        tri(session["sameScale"]),
        tri(session["durationMatchesAgent"]),
        tri(session["painDiary"]),
      ]),
    ),
  );
}

/** What the last session gives; of several with a missing date it cannot be told. */
export function ofLast(sessions: readonly Answers[], status: (last: Answers) => Status): Status {
  const [only] = sessions;
  if (only !== undefined && sessions.length === 1) return status(only);
  const dates = sessions.map((session) => session["date"]);
  if (dates.some(isOpen)) return "unanswered";
  if (dates.includes(silent)) return "not-documented";
  const latest = dates.filter(isText).toSorted().at(-1);
  const last = sessions.findLast((session) => session["date"] === latest);
  return last === undefined ? "not-applicable" : status(last);
}

export function benefit(last: Answers, relief: number, months: number): Status {
  return allOf([
    anyOf([atLeast(last["reliefPercent"], relief), atLeast(last["functionPercent"], relief)]),
    atLeast(last["monthsOfBenefit"], months),
    tri(last["sameScale"]),
  ]);
}

/** Sessions in the 12 months up to receipt must be fewer than the maximum. */
export function cap(list: unknown, receivedAt: unknown, maximum: number): Status {
  const missing = without(list);
  if (missing !== undefined) return missing;
  const dates = entries(list).map((session) => session["date"]);
  const dated = dates.filter((date) => without(date) === undefined).filter(isText);
  const undated = dates.length - dated.length;
  const known = isText(receivedAt)
    ? dated.filter((date) => {
        const months = monthsBetween(date, receivedAt);
        return date <= receivedAt.slice(0, 10) && months < 12;
      }).length
    : 0;
  const unsure = isText(receivedAt) ? undated : dates.length;
  if (known >= maximum) return "not-met";
  if (known + unsure < maximum) return "met";
  if (dates.some(isOpen)) return "unanswered";
  if (!isText(receivedAt) && dated.length > 0) return "unanswered";
  return "not-documented";
}

export function longTerm(list: unknown, receivedAt: unknown, continued: Answers): Status {
  const missing = without(list);
  if (missing !== undefined) return missing;
  const dates = entries(list).map((session) => session["date"]);
  if (dates.length === 0) return "not-applicable";
  if (!isText(receivedAt)) return "unanswered";
  const isOld = (date: unknown) =>
    isText(date) && date !== silent && monthsBetween(date, receivedAt) >= 12;
  if (dates.some(isOld)) {
    return allOf([
      tri(continued["disability"]),
      tri(continued["rationale"]),
      tri(continued["primaryCareInformed"]),
    ]);
  }
  if (dates.some(isOpen)) return "unanswered";
  return dates.includes(silent) ? "not-documented" : "not-applicable";
}
