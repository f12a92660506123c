import { dueTimesOf } from "../../clocks/index.ts";
import { advice, blocking, type NoticeFinding } from "../finding.ts";
import { isOfDecision } from "../letter-blocks.ts";
import { type Letter, sectionText, textWithout } from "../letter.ts";
import { letterValues, type LetterValues } from "../letter-values.ts";
import { longDate, longDatesIn } from "../long-date.ts";
import type { NoticeInput } from "../notice-input.ts";
import type { NoticePartId } from "../part-ids.ts";
import { withoutQuotes } from "../quoted.ts";

/** Dates a letter must name, and where: each has to be the record's or the clock's own. */
const datesOf: readonly (readonly [NoticePartId, string, string])[] = [
  ["dates", "today", "Date of this letter"],
  ["dates", "received", "Request received"],
  ["dates", "decided", "Decision made"],
  ["decider", "decided", "A doctor made this decision on"],
  ["copy-head", "today", "Date"],
  ["appeal", "appealBy", "Your appeal is on time if we get it by"],
  ["new-date", "decisionDue", "We will decide by"],
  ["more-information", "missingBy", "They are on time if we get them by"],
  ["reply-by", "replyBy", "Please answer by"],
  ["reply-by", "decisionDue", "We must decide by"],
];

/** Whether every date in a letter is the one that the case, the decision or the clock gives. */
export function dateFindings(letter: Letter, input: NoticeInput): readonly NoticeFinding[] {
  const values = letterValues(input, letter.lineOfBusiness);
  const known = new Set(
    Object.values(values).flatMap((value) => (value === undefined ? [] : longDatesIn(value))),
  );
  // Somebody's own words may speak of other days.
  const named = longDatesIn(
    withoutQuotes(textWithout(letter, ["reason", "criterion", "copy-reasons", "copy-criteria"])),
  );
  const foreign = named.find((date) => !known.has(date));
  return [
    ...(foreign === undefined
      ? []
      : [
          blocking(
            "date",
            `The letter names ${foreign}, a date that is not in the case or its clock.`,
          ),
        ]),
    ...datesOf.flatMap(([part, name, lead]) => misplaced(letter, values, part, name, lead)),
    ...lateFindings(letter, input),
  ];
}

function misplaced(
  letter: Letter,
  values: LetterValues,
  part: NoticePartId,
  name: string,
  lead: string,
): readonly NoticeFinding[] {
  const text = sectionText(letter, part);
  const at = text.indexOf(lead);
  const value = values[name];
  if (at === -1 || value === undefined) return [];
  const [found] = longDatesIn(text.slice(at + lead.length));
  const [expected] = longDatesIn(value);
  return found === expected && text.slice(at + lead.length).includes(value)
    ? []
    : [
        blocking(
          "date",
          `“${lead}” is followed by ${found ?? "no date"}. It must be ${value}.`,
          part,
        ),
      ];
}

function lateFindings(letter: Letter, { clock, now }: NoticeInput): readonly NoticeFinding[] {
  const times = dueTimesOf(clock, Date.parse(now));
  if (times === undefined || times.reconsideration !== undefined) return [];
  if (!isOfDecision(letter.kind) || Date.parse(now) <= times.noticeDue) {
    return [];
  }
  return [
    advice(
      "late",
      `The notice was due on ${longDate(times.noticeDue, clock.zone)}. Send it now. The delay stays on record.`,
    ),
  ];
}
