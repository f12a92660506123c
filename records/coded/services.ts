import type { CodePassageRule, NotDoneRule, OutcomeRule, ScanRule, ServiceRule } from "#criteria";
import type { Mention } from "../model/mention.ts";
import type { EntryKind } from "../model/record-entry.ts";
import { plainCode } from "./code-table.ts";
import type { CodedEntry } from "./coded-entries.ts";
import {
  type CodedRecord,
  entriesIn,
  matcherOf,
  mentionAt,
  namesOne,
  notDone,
  notThisPain,
} from "./coded-record.ts";

const kinds: readonly EntryKind[] = ["procedure", "billed", "visit", "device", "study", "report"];

/** A service or a device: done, or only asked for. What was asked for and then done is no contradiction. */
export function serviceMentions(
  record: CodedRecord,
  path: string,
  rule: ServiceRule,
): readonly Mention[] {
  const found = servicesOf(record, rule).map((one) => ({ one, why: whyNot(one, record, rule) }));
  const isDone = found.some(({ one, why }) => why === undefined && one.entry.status === "done");
  return found.map(({ one, why }) => {
    const { status } = one.entry;
    const isOrdered = status === "ordered" && !isDone;
    const value = status === "done" ? rule.done : isOrdered ? rule.ordered : undefined;
    const setAside =
      why ??
      (value === undefined ? (notDone(one) ?? rule.because ?? "it gives no answer") : undefined);
    if (setAside !== undefined || value === undefined) {
      return mentionAt(path, one, setAside === undefined ? {} : { setAside });
    }
    return mentionAt(path, one, {
      value,
      ...(rule.isFinding === true ? { polarity: "present" } : {}),
      ...(rule.basis === undefined ? {} : { basis: rule.basis }),
    });
  });
}

function servicesOf(record: CodedRecord, { services, words }: ServiceRule): readonly CodedEntry[] {
  const match = matcherOf(services);
  return record.entries.filter(
    ({ entry, codes }) =>
      kinds.includes(entry.kind) &&
      (match(codes) !== undefined || (words !== undefined && namesOne(entry, words))),
  );
}

function whyNot(one: CodedEntry, record: CodedRecord, rule: ServiceRule): string | undefined {
  const { status, modifiers } = one.entry;
  if (status !== "done" && status !== "ordered") return notDone(one);
  const other = modifiers?.find((modifier) => rule.otherModifiers?.includes(modifier));
  return (
    notThisPain(one, record) ??
    whenNot(one, record) ??
    (other === undefined ? undefined : `another therapy (modifier ${other})`)
  );
}

function whenNot({ entry: { date } }: CodedEntry, record: CodedRecord): string | undefined {
  const [start] = record.starts;
  const { receivedOn } = record.context;
  if (date === undefined) return undefined;
  if (start !== undefined && date.length === 10 && date < start) return "before the onset";
  return receivedOn !== undefined && date > receivedOn
    ? "after the request was received"
    : undefined;
}

/** A scan: it counts where its site or its title names the part of the body, and not by its code alone. */
export function scanMentions(
  record: CodedRecord,
  path: string,
  { studies, modalities, words, value, because }: ScanRule,
): readonly Mention[] {
  const match = matcherOf(studies);
  return record.entries.flatMap((one) => {
    const { entry, codes } = one;
    if (!kinds.includes(entry.kind)) return [];
    const names =
      namesOne(entry, words) || (entry.bodySite !== undefined && namesOne(entry.bodySite, words));
    const isTaken = entry.modalities?.some((modality) => modalities.includes(modality)) === true;
    const isListed = match(codes) !== undefined;
    if (!isListed && !(isTaken && names)) return [];
    const why = notDone(one);
    if (why !== undefined) return [mentionAt(path, one, { setAside: why })];
    return [mentionAt(path, one, names ? { value } : { setAside: because })];
  });
}

/** A service that was not done, with the reason as it is given. */
export function notDoneMentions(
  record: CodedRecord,
  path: string,
  { services, reasons }: NotDoneRule,
): readonly Mention[] {
  return entriesIn(record, services, ["procedure", "billed", "visit"]).flatMap((one) => {
    const { status, statusReason } = one.entry;
    if (status !== "not-done" || statusReason === undefined) return [];
    const codes = statusReason.codes.flatMap((code) => plainCode(code) ?? []);
    const found = reasons.find(
      (reason) =>
        matcherOf(reason.codes)(codes) !== undefined || namesOne(statusReason, reason.words),
    );
    const why = notThisPain(one, record);
    if (found === undefined || why !== undefined) {
      const setAside = why ?? "the reason it gives is none of the answers";
      return [mentionAt(path, one, { setAside })];
    }
    return [mentionAt(path, one, { value: found.value })];
  });
}

/** What a code shows without saying the answer. */
export function passageMentions(
  record: CodedRecord,
  path: string,
  { codes, because }: CodePassageRule,
): readonly Mention[] {
  const all: readonly EntryKind[] = [...kinds, "condition", "observation", "goal", "allergy"];
  return entriesIn(record, codes, all).map((one) =>
    mentionAt(path, one, {
      setAside: notDone(one) ?? notThisPain(one, record) ?? because,
    }),
  );
}

/** Outcomes as whoever did it, or set the goal, writes them. */
export function outcomeMentions(
  record: CodedRecord,
  path: string,
  { services }: OutcomeRule,
): readonly Mention[] {
  const match = matcherOf(services);
  return record.entries.flatMap((one) => {
    const { kind, outcome } = one.entry;
    if (outcome === undefined || (kind !== "goal" && match(one.codes) === undefined)) return [];
    return [
      mentionAt(path, one, {
        setAside: notDone(one) ?? "what it achieved is the clinician’s to say",
      }),
    ];
  });
}
