import type { EntryStatus } from "#records";
import { standing } from "./statuses.ts";
import { bodySiteOf, codesInWords, joined, notesOf, type ReadResource } from "./reading.ts";
import { conceptInWords, conceptOf, conceptsAt, statusCodeAt } from "./concept.ts";
import { dateInWords, dayOf, periodAt } from "./dates.ts";
import { objectAt, textAt } from "./fields.ts";

const verification: Readonly<Record<string, EntryStatus>> = {
  confirmed: "done",
  refuted: "refuted",
  "entered-in-error": "in-error",
  provisional: "unconfirmed",
  differential: "unconfirmed",
  unconfirmed: "unconfirmed",
};

const over: ReadonlySet<string> = new Set(["resolved", "inactive", "remission"]);

/** A diagnosis: what, since when, and whether it holds. The day it was written down is no onset. */
export const readCondition: ReadResource = (resource) => {
  const concept = conceptOf(resource["code"]);
  const sent = statusCodeAt(resource, "verificationStatus");
  const status = sent === undefined ? "done" : (verification[sent] ?? "unconfirmed");
  const clinical = statusCodeAt(resource, "clinicalStatus");
  const isResolved = clinical !== undefined && over.has(clinical);
  const onset = dayOf(textAt(resource, "onsetDateTime"));
  const recorded = dayOf(textAt(resource, "recordedDate"));
  const end =
    dayOf(textAt(resource, "abatementDateTime")) ?? periodAt(resource, "abatementPeriod").date;
  const bodySite = bodySiteOf(conceptsAt(resource, "bodySite"));
  const name = conceptInWords(concept) ?? "Diagnosis without a name";
  const words = joined([
    name,
    standing[status],
    bodySite?.text,
    onsetInWords(resource, onset),
    end === undefined ? undefined : `until ${dateInWords(end)}`,
    isResolved ? "resolved" : undefined,
    recorded === undefined ? undefined : `recorded ${dateInWords(recorded)}`,
  ]);
  const date = recorded ?? onset;
  return {
    lines: [
      {
        section: "conditions",
        path: onset === undefined ? "Condition.code" : "Condition.onsetDateTime",
        words,
        details: [joined([codesInWords(concept), clinical, sent], "; ")],
        ...(date === undefined ? {} : { date }),
        entry: {
          kind: "condition",
          status,
          ...concept,
          ...(date === undefined ? {} : { date }),
          ...(end === undefined ? {} : { end }),
          ...(onset === undefined ? {} : { onset }),
          ...(isResolved || end !== undefined ? { isResolved: true } : {}),
          ...(bodySite === undefined ? {} : { bodySite }),
        },
      },
    ],
    texts: notesOf(resource, "Condition", {
      ...(recorded === undefined ? {} : { date: recorded }),
      isSearched: status !== "in-error",
    }),
  };
};

/** "since 11/03/2025"; an age, a range or words are shown as they are written. */
function onsetInWords(
  resource: Parameters<ReadResource>[0],
  onset: string | undefined,
): string | undefined {
  if (onset !== undefined) return `since ${dateInWords(onset)}`;
  const period = periodAt(resource, "onsetPeriod");
  if (period.date !== undefined || period.end !== undefined) {
    const [from, to] = [period.date, period.end].map((day) =>
      day === undefined ? "an unknown date" : dateInWords(day),
    );
    return `began between ${from ?? ""} and ${to ?? ""}`;
  }
  const age = objectAt(resource, "onsetAge");
  if (typeof age?.["value"] === "number") {
    return `began at age ${String(age["value"])} ${textAt(age, "unit") ?? ""}`.trim();
  }
  const text = textAt(resource, "onsetString");
  return text === undefined ? undefined : `onset: ${text}`;
}
