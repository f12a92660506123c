import { amountInWords, type CourseItem, type CourseLane } from "#criteria";
import { lowered } from "#domain";
import { datedItem } from "./dated-item.ts";
import { entriesOf } from "./entries.ts";
import { episodeOf } from "./episode.ts";
import type { Lane, UndatedItem } from "./course.ts";
import type { CaseFacts } from "./read-facts.ts";

type LaneItems = Pick<Lane, "dated" | "undated">;

/** A lane of the set with what the answers put into it. `asOf` is the fact up to whose day things last. */
export function laneOf(
  { id, title, isBackground, items }: CourseLane,
  facts: CaseFacts,
  asOf: string,
): Lane {
  const found = items.map((item) => itemsOf(item, facts, asOf));
  return {
    id,
    title,
    ...(isBackground === true ? { isBackground } : {}),
    dated: found.flatMap(({ dated }) => dated),
    undated: found.flatMap(({ undated }) => undated),
  };
}

function itemsOf(item: CourseItem, facts: CaseFacts, asOf: string): LaneItems {
  switch (item.item) {
    case "since":
      return sinceOf(item, facts, asOf);
    case "episode":
      return episodeOf(item, facts);
    case "answer":
      return onDay(facts.said(item.fact), item.day, facts);
    case "result":
      return onDay(resultOf(item, facts), item.day, facts);
    case "entries":
      return entriesOf(item, facts);
  }
}

/** What was done on the date that another answer gives; without a date it has no place in time. */
function onDay(said: readonly UndatedItem[], day: string | undefined, facts: CaseFacts): LaneItems {
  const [done] = said;
  const isDone = done?.state === "value";
  const dated = isDone ? datedItem(done.label, { first: facts.dateAt(day) }) : undefined;
  return dated === undefined ? { dated: [], undated: said } : { dated: [dated], undated: [] };
}

/** From its first day, or the month or year of it, to the day on which its length is counted. */
function sinceOf(
  { from, asWritten, label, detail }: Extract<CourseItem, { item: "since" }>,
  facts: CaseFacts,
  asOf: string,
): LaneItems {
  const first = facts.dateAt(from) ?? facts.dateAt(asWritten);
  if (first === undefined) return { dated: [], undated: facts.said(from) };
  const last = facts.dayAt(asOf);
  const isDetailed =
    detail !== undefined && facts.stateOf(detail) === "value" && facts.textAt(detail) !== undefined;
  const words = isDetailed ? `${label}: ${lowered(facts.wordsAt(detail))}` : label;
  const whole = datedItem(words, { first, last }) ?? datedItem(words, { first });
  return { dated: whole === undefined ? [] : [whole], undated: [] };
}

/** "Diagnostic block of the coccyx, ganglion impar: 60% relief (minimum 50%)". */
function resultOf(
  { performed, detail, percent, of, minimum }: Extract<CourseItem, { item: "result" }>,
  facts: CaseFacts,
): readonly UndatedItem[] {
  if (facts.textAt(performed) !== "yes") return facts.said(performed);
  const found = facts.numberAt(percent);
  const least = facts.planNumber(minimum);
  const where =
    detail !== undefined && facts.stateOf(detail) === "value"
      ? `, ${lowered(facts.wordsAt(detail))}`
      : "";
  const result =
    found === undefined
      ? `${of} ${lowered(facts.wordsAt(percent))}`
      : `${amountInWords(found, "%")} ${of}${least === undefined ? "" : ` (minimum ${amountInWords(least, "%")})`}`;
  return [{ label: `${facts.labelOf(performed)}${where}: ${result}`, state: "value" }];
}
