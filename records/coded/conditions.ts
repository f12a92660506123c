import { type ConditionRule, dayNumber, type OnsetRule } from "#criteria";
import type { Mention } from "../model/mention.ts";
import type { CodedEntry } from "./coded-entries.ts";
import {
  type CodedRecord,
  entriesIn,
  isLateOnset,
  isThisPain,
  mentionAt,
  notDone,
} from "./coded-record.ts";

/** When conditions of this pain began: a day, or for the question of the onset as written a month or a year. */
export function onsetMentions(
  record: CodedRecord,
  path: string,
  { isPartial }: OnsetRule,
): readonly Mention[] {
  return record.entries.flatMap((one) => {
    const { entry } = one;
    if (entry.kind !== "condition" || entry.path.includes(".diagnosis[")) return [];
    if (!isThisPain(one, record.codes)) return [];
    const why = notDone(one);
    if (why !== undefined) return [mentionAt(path, one, { setAside: why })];
    if (isLateOnset(entry.onset, record.context)) {
      return [mentionAt(path, one, { setAside: "after the request was received" })];
    }
    const isDay = entry.onset !== undefined && dayNumber(entry.onset) !== undefined;
    if (entry.onset !== undefined && isDay !== (isPartial === true)) {
      return [mentionAt(path, one, { value: entry.onset })];
    }
    if (isDay || isPartial === true) return [];
    const setAside =
      entry.onset === undefined
        ? "it gives no date of onset; the day of recording is none"
        : "only a month or a year is given";
    return [mentionAt(path, one, { setAside })];
  });
}

/** What conditions say of a question: what was found, what was ruled out, and why others give no value. */
export function conditionMentions(
  record: CodedRecord,
  path: string,
  rule: ConditionRule,
): readonly Mention[] {
  const kinds = ["condition", "family-history"] as const;
  return entriesIn(record, rule.conditions, kinds).map((one) => {
    const { value, isFinding, whenRefuted } = rule;
    const setAside = whyNot(one, record, rule);
    if (setAside !== undefined) return mentionAt(path, one, { setAside });
    if (one.entry.status === "refuted") {
      return whenRefuted === undefined
        ? mentionAt(path, one, { setAside: "ruled out" })
        : mentionAt(path, one, { value: whenRefuted });
    }
    return mentionAt(path, one, isFinding === true ? { value, polarity: "present" } : { value });
  });
}

function whyNot(one: CodedEntry, record: CodedRecord, rule: ConditionRule): string | undefined {
  const { entry } = one;
  const { countsResolved, daysFromOnset } = rule;
  if (entry.kind === "family-history") return "about a family member";
  if (entry.status !== "refuted") {
    const why = notDone(one);
    if (why !== undefined) return why;
    if (entry.isResolved === true && countsResolved !== true && !isOfEpisode(one, record, rule)) {
      return "resolved";
    }
  }
  if (daysFromOnset === undefined) return undefined;
  const [start] = record.starts;
  const began = dayNumber(entry.onset ?? entry.date ?? "");
  if (record.starts.length !== 1 || start === undefined || began === undefined) {
    return "no dates say whether it is how this pain began";
  }
  const apart = Math.abs(began - (dayNumber(start) ?? 0));
  return apart > daysFromOnset ? "not near the onset of this pain" : undefined;
}

/** Whether something that is over was still there when this pain began. */
function isOfEpisode(
  { entry: { end } }: CodedEntry,
  { starts: [start] }: CodedRecord,
  { countsDuringEpisode }: ConditionRule,
): boolean {
  return countsDuringEpisode === true && start !== undefined && end !== undefined && end >= start;
}
