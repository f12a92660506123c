import { type FactDefinition, answerProblems } from "#criteria";

const instant: Pick<FactDefinition, "answer" | "canBeNotDocumented"> = {
  answer: { kind: "instant" },
  canBeNotDocumented: false,
};

/**
 * A date and time with an offset as a case file writes it; seconds may be left out.
 * @returns with seconds, such as `2026-03-02T09:00:00-06:00`; undefined for anything else
 */
export function instantIn(text: string): string | undefined {
  const full = text.trim().replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?=[+-]|Z)/, "$1:00");
  return answerProblems(instant, full).length === 0 ? full : undefined;
}
