import {
  type ClockEvent,
  clockFrom,
  copyOf,
  dueTimesOf,
  type Letter,
  linesOf,
  longDate,
  type NoticeInput,
  type NoticeKind,
  partsOf,
} from "#domain";
import { requestPaths, treeFrom, withAnswers } from "#criteria";
import { generatedCase, noticeInputOf, type Recipe, zone } from "./generated-cases-for-test.ts";

/** What a letter of this kind and line of business is written from, for a generated case. */
export function inputOf(kind: NoticeKind, recipe: Recipe, line: string): NoticeInput {
  const generated = generatedCase(recipe);
  const input = noticeInputOf(generated, outcomes[kind]);
  const facts = withAnswers(
    input.assessment.facts,
    treeFrom([[requestPaths.lineOfBusiness, line]]),
  );
  const record =
    kind === "extension"
      ? { ...input.record, clockEvents: [...(input.record.clockEvents ?? []), extendedIn(line)] }
      : input.record;
  return { ...input, record, clock: clockFrom(facts, { zone }, record) };
}

const outcomes: Readonly<
  Partial<Record<NoticeKind, "approved" | "adverse" | "partially-approved">>
> = { approval: "approved", adverse: "adverse", partial: "partially-approved" };

function extendedIn(line: string): ClockEvent {
  const ground = { "medicare-advantage": "member-asked", "medicaid-managed-care": "requested" };
  return {
    kind: "extended",
    at: "2026-03-04T15:00:00.000Z",
    reason: "Your clinic did not send all the records we need to decide.",
    ground: Object.entries(ground).find(([of]) => of === line)?.[1] ?? "missing-information",
  };
}

/** What a person would stumble over in a letter and its copy, read as plain text; empty where it reads as a letter. */
export function faultsIn(letter: Letter, input: NoticeInput): readonly string[] {
  const own = linesOf(partsOf(letter));
  const faults = [...own, ...linesOf(copyOf(letter))].filter(
    (line) =>
      line.trim() === "" ||
      /undefined|\bnull\b|NaN|\[object|[{}]|\bsacro\w*-\d|@\d/.test(line) ||
      // No label over nothing, no doubled or stranded point.
      /: ?\.|:$(?<!Dear .*:)(?<!reason:)(?<!reasons:)(?<!show:)(?<!send:)(?<!them:)(?<!each one:)(?<!decide:)/.test(
        line,
      ) ||
      / {2}|[^.]\.\.(?!\.)/.test(line),
  );
  return [...faults, ...codesToMember(letter, input, own), ...datesAfterDue(letter, input)];
}

/** A member reads no code, no journal and no rule. */
function codesToMember(
  { kind }: Letter,
  { record }: NoticeInput,
  own: readonly string[],
): readonly string[] {
  if (kind === "request-for-information") return [];
  const names = [record.request.reference, record.member.memberId];
  return own.filter((line) => {
    const text = names.reduce((rest, name) => rest.replaceAll(name, "…"), line);
    return (
      /\b(?:\d{5}|\d{4}T|[A-Z]\d{2}\.\d|[A-Z]\d{4})\b(?<! 75000)/.test(text) ||
      /doi|PMID|et al|\b(?:19|20)\d\d;|No\. Required|Requirement:/.test(text)
    );
  });
}

const longDates =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}\b/g;

/** A day to answer by lies on or before the day on which the decision is due. */
function datesAfterDue({ kind, sections }: Letter, { clock, now }: NoticeInput): readonly string[] {
  const times = dueTimesOf(clock, Date.parse(now));
  if (kind !== "request-for-information" || times === undefined) return [];
  const text = linesOf(
    sections.filter(({ id }) => id === "reply-by").flatMap(({ parts }) => parts),
  ).join(" ");
  const due = Math.max(times.decisionDue, Date.parse(longDate(times.decisionDue, zone)));
  return (text.match(longDates) ?? []).filter((date) => Date.parse(date) > due);
}
