import type { RecordDocument } from "../model/record-document.ts";
import {
  type CoverConcern,
  coverFields,
  type CoverField,
  type CoverMention,
  type CoverProposal,
  type CoverReading,
} from "./cover-model.ts";
import {
  type CoverPage,
  coverPageOf,
  labelledMentions,
  mentionOn,
  plansNumbersOn,
} from "./cover-mentions.ts";
import { withoutDataPages } from "../model/data-pages.ts";
import { faxHeadersOf } from "./fax-header.ts";
import { memberConcerns } from "./member-concerns.ts";
import { isNpi } from "./npi.ts";
import { pageKindsOf } from "./page-kinds.ts";
import { sameValue } from "./same-value.ts";
import { urgencyOn } from "./urgency-words.ts";

export type CoverOptions = {
  /** The present on the plan's own clocks, YYYY-MM-DDTHH:MM. */
  readonly now: string;
  /** Telephone and fax numbers of the plan itself, however written: they are nobody else's. */
  readonly ownNumbers?: readonly string[];
};

/** A fax is opened within days; what was sent longer ago is a page of an earlier fax. */
const daysUntilRead = 14;

/**
 * What a fax says for a new case: member, provider, facility, codes, receipt, urgency, each with its place on the
 * pages, and what about them has to be looked at. Pure; nothing is entered by it.
 */
export function readCover(
  sent: readonly RecordDocument[],
  { now, ownNumbers = [] }: CoverOptions,
): CoverReading {
  const documents = sent.map(withoutDataPages);
  const thisYear = Number(now.slice(0, 4));
  const kinds = documents.flatMap((document) => pageKindsOf(document, thisYear));
  const hasRequest = kinds.some(({ kind }) => isRequestKind(kind));
  const pages = documents
    .flatMap((document) => document.pages.map((page) => ({ document, page })))
    .map(({ document, page }, index) =>
      coverPageOf(document, page, {
        thisYear,
        isRequest: hasRequest ? isRequestKind(kinds[index]?.kind) : page.number === 1,
      }),
    );
  const all = pages.flatMap((page) => labelledMentions(page));
  const own = new Set([...ownNumbers, ...pages.flatMap(plansNumbersOn)].map(digitsOf));
  const mentions = all.filter(
    ({ field, value }) => !/Phone|Fax/.test(field) || !own.has(digitsOf(value)),
  );
  const today = now.slice(0, 10);
  const urgency = pages.filter(({ isRequest }) => isRequest).flatMap(urgencyMentions);
  const received = receivedMentions(pages, now);
  const usable = mentions.filter((mention) => problemOf(mention, today) === undefined);
  return {
    proposals: [
      ...coverFields.flatMap((field) => {
        if (field === "urgency") return urgencyProposal(urgency);
        if (field === "diagnosisCodes") return listProposal(usable, field);
        return proposalsFor(field, field === "received" ? received : usable);
      }),
    ],
    concerns: [
      ...memberConcerns(mentions),
      ...mentions.flatMap((mention): CoverConcern[] => {
        const kind = problemOf(mention, today);
        return kind === undefined ? [] : [{ kind, mentions: [mention] }];
      }),
      ...urgencyConcern(urgency),
    ],
  };
}

function isRequestKind(kind: string | undefined): boolean {
  return kind === "cover" || kind === "order";
}

/** Why a value that stands on a page can't be one. */
function problemOf(
  { field, value }: CoverMention,
  today: string,
): CoverConcern["kind"] | undefined {
  if (field === "providerNpi" || field === "facilityNpi") {
    return isNpi(value) ? undefined : "npi-check-digit";
  }
  if (field !== "dateOfBirth" && field !== "serviceFrom") return undefined;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return "impossible-date";
  return field === "dateOfBirth" && value > today ? "date-in-future" : undefined;
}

function proposalsFor(
  field: CoverField,
  mentions: readonly CoverMention[],
): readonly CoverProposal[] {
  const groups: [CoverMention, ...CoverMention[]][] = [];
  for (const mention of strongestFirst(mentions.filter((one) => one.field === field))) {
    const same = groups.find(([first]) => sameValue(field, first.value, mention.value));
    if (same === undefined) groups.push([mention]);
    else same.push(mention);
  }
  const best = groups[0]?.[0].strength ?? 1;
  const rivals = groups.filter(([{ strength }]) => strength === best).length;
  // Beside a provider who is named as such, whoever sent the fax is no second one.
  const isNamed = field === "requestingProvider" && best === 3;
  const telling = isNamed ? groups.filter(([{ strength }]) => strength > 1) : groups;
  return telling.map((found) => ({
    field,
    value: found[0].value,
    mentions: found,
    isSure: best > 1 && rivals === 1 && found[0].strength === best && !found[0].isDoubtful,
  }));
}

/** Strongest label first, and within a strength as the pages lie. */
function strongestFirst(mentions: readonly CoverMention[]): readonly CoverMention[] {
  return mentions.toSorted((a, b) => b.strength - a.strength);
}

/** All that is named belongs to the request: one proposal with every code, in the order of the pages. */
function listProposal(
  mentions: readonly CoverMention[],
  field: CoverField,
): readonly CoverProposal[] {
  const seen = new Set<string>();
  const named = mentions.filter((mention) => {
    const isNew = mention.field === field && mention.strength > 1 && !seen.has(mention.value);
    if (isNew) seen.add(mention.value);
    return isNew;
  });
  const [first, ...more] = named;
  if (first === undefined) return [];
  // Several behind one label are one place: its words are those of the last of them, back to the label.
  const isBeside = ({ document, page, span }: CoverMention) =>
    document === first.document && page === first.page && span.start === first.span.start;
  const whole = more.findLast(isBeside) ?? first;
  const value = named.map((mention) => mention.value).join(", ");
  return [
    {
      field,
      value,
      mentions: [whole, ...named.filter((mention) => mention !== whole)],
      isSure: named.every(({ isDoubtful }) => !isDoubtful),
    },
  ];
}

function urgencyMentions(page: CoverPage): readonly CoverMention[] {
  return page.lines.flatMap((line) =>
    urgencyOn(line).map((words) =>
      mentionOn(
        page,
        "urgency",
        { value: words.value, start: line.start + words.start, end: line.start + words.end },
        { start: line.start, strength: words.isMarked ? 3 : 1 },
      ),
    ),
  );
}

/** What is marked counts before what is only printed, and of two that count the same the stricter. */
function urgencyProposal(mentions: readonly CoverMention[]): readonly CoverProposal[] {
  const counting = countingUrgency(mentions);
  const strict = counting.filter(({ value }) => value === "expedited");
  const [first, ...more] = strict.length > 0 ? strict : counting;
  if (first === undefined) return [];
  const isSure = counting.every(({ value }) => value === first.value) && first.strength === 3;
  return [{ field: "urgency", value: first.value, mentions: [first, ...more], isSure }];
}

function urgencyConcern(mentions: readonly CoverMention[]): readonly CoverConcern[] {
  const counting = countingUrgency(mentions);
  const strict = counting.find(({ value }) => value === "expedited");
  const other = counting.find(({ value }) => value === "standard");
  return strict === undefined || other === undefined
    ? []
    : [{ kind: "urgency-both", mentions: [strict, other] }];
}

function countingUrgency(mentions: readonly CoverMention[]): readonly CoverMention[] {
  const marked = mentions.filter(({ strength }) => strength === 3);
  return marked.length > 0 ? marked : mentions;
}

/** The headers of the first page that has one: the latest that is not in the future, for this fax and no earlier one. */
function receivedMentions(pages: readonly CoverPage[], now: string): readonly CoverMention[] {
  for (const page of pages) {
    const headers = faxHeadersOf({ ...page.page, text: page.text }, page.thisYear)
      .filter(({ at }) => at <= now && daysBetween(at, now) <= daysUntilRead)
      .toSorted((a, b) => (a.at < b.at ? 1 : -1));
    const [latest] = headers;
    if (latest === undefined) continue;
    const read = { value: latest.at, ...latest.atSpan };
    const mention = mentionOn(page, "received", read, { start: latest.line.start, strength: 3 });
    return [{ ...mention, ...(latest.zone === undefined ? {} : { zone: latest.zone }) }];
  }
  return [];
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 86_400_000;
}

function digitsOf(written: string): string {
  return written
    .replaceAll(/\D/g, "")
    .replace(/^1(?=\d{10}$)/, "")
    .slice(0, 10);
}
