import type { EntryConcept, EntryStatus } from "#records";
import { conceptInWords, conceptOf, conceptsAt, statusCodeAt } from "./concept.ts";
import { dateInWords, datesInWords, dayOf, periodAt } from "./dates.ts";
import { type JsonObject, listAt, numberAt, objectAt, textAt } from "./fields.ts";
import {
  bodySiteOf,
  codesInWords,
  joined,
  type ReadResource,
  type References,
  type ResourceLine,
} from "./reading.ts";
import { forReasons } from "./procedures.ts";
import { standing } from "./statuses.ts";

/** A claim: billed services were given; those of a prior authorization are only asked for. */
export const readClaim: ReadResource = (resource, references) => {
  const type = textAt(resource, "resourceType") ?? "Claim";
  const use = statusCodeAt(resource, "use");
  const isBilled = use === "claim" || (use === undefined && type === "ExplanationOfBenefit");
  const status = statusOf(statusCodeAt(resource, "status"), isBilled);
  const diagnoses = diagnosesOf(resource, references);
  const created = dayOf(textAt(resource, "created"));
  const whole = periodAt(resource, "billablePeriod");
  const items = listAt(resource, "item").map(({ at, item }) =>
    itemLine(item, `${type}.item[${String(at)}]`, { status, isBilled, diagnoses, whole }),
  );
  const head: ResourceLine = {
    section: isBilled ? "billed" : "request",
    path: `${type}.use`,
    words: joined([
      isBilled ? "Claim for services that were given" : "Request for prior authorization",
      priorityInWords(resource),
      standing[status === "ordered" ? "done" : status],
      created === undefined ? undefined : `created ${dateInWords(created)}`,
    ]),
    details: [],
    ...(created === undefined ? {} : { date: created }),
  };
  return {
    lines: [
      head,
      ...diagnoses.map(({ at, concept }): ResourceLine => ({
        section: isBilled ? "billed" : "request",
        path: `${type}.diagnosis[${String(at)}]`,
        words: `Diagnosis on the claim: ${conceptInWords(concept) ?? "not said"}`,
        details: [codesInWords(concept) ?? ""],
        entry: {
          kind: "condition",
          status: status === "in-error" || status === "not-done" ? status : "done",
          ...concept,
        },
      })),
      ...items,
    ],
    texts: listAt(resource, "supportingInfo").flatMap(({ at, item }) => {
      const text = textAt(item, "valueString");
      if (text === undefined) return [];
      return [
        {
          path: `${type}.supportingInfo[${String(at)}].valueString`,
          text,
          isSearched: status !== "in-error" && status !== "not-done",
        },
      ];
    }),
  };
};

function statusOf(sent: string | undefined, isBilled: boolean): EntryStatus {
  if (sent === "entered-in-error") return "in-error";
  if (sent === "cancelled") return "not-done";
  if (!isBilled) return "ordered";
  return sent === "active" ? "done" : "not-finished";
}

function priorityInWords(resource: JsonObject): string | undefined {
  const priority = conceptInWords(conceptOf(resource["priority"]));
  return priority === undefined ? undefined : `priority ${priority}`;
}

type Diagnosis = {
  readonly at: number;
  readonly sequence: number | undefined;
  readonly concept: EntryConcept;
};

function diagnosesOf(resource: JsonObject, references: References): readonly Diagnosis[] {
  return listAt(resource, "diagnosis").flatMap(({ at, item }) => {
    const referred = references.resolve(
      textAt(objectAt(item, "diagnosisReference"), "reference"),
      resource,
    );
    const concept = conceptOf(item["diagnosisCodeableConcept"]) ?? conceptOf(referred?.["code"]);
    return concept === undefined ? [] : [{ at, sequence: numberAt(item, "sequence"), concept }];
  });
}

type WholeClaim = {
  readonly status: EntryStatus;
  readonly isBilled: boolean;
  readonly diagnoses: readonly Diagnosis[];
  readonly whole: { readonly date?: string; readonly end?: string };
};

function itemLine(
  item: JsonObject,
  path: string,
  { status, isBilled, diagnoses, whole }: WholeClaim,
): ResourceLine {
  const concept = conceptOf(item["productOrService"]);
  const named = item["diagnosisSequence"];
  const sequences: readonly unknown[] = Array.isArray(named) ? named : [];
  const reasons = diagnoses.flatMap(({ sequence, concept: reason }) =>
    sequences.includes(sequence) ? [reason] : [],
  );
  const modifiers = conceptsAt(item, "modifier").flatMap(({ codes }) =>
    codes.map(({ code }) => code.toUpperCase()),
  );
  const units = numberAt(objectAt(item, "quantity"), "value");
  const when = servedOf(item, whole);
  const bodySite = bodySiteOf(conceptsAt(item, "bodySite"));
  return {
    section: isBilled ? "billed" : "request",
    path,
    words: joined([
      `${isBilled ? "Billed" : "Requested"}: ${conceptInWords(concept) ?? "service without a name"}`,
      modifiers.length === 0 ? undefined : `modifier ${modifiers.join(" ")}`,
      bodySite?.text,
      forReasons(reasons),
      units === undefined ? undefined : `${String(units)} ${units === 1 ? "unit" : "units"}`,
      standing[status === "ordered" ? "done" : status],
      datesInWords(when),
    ]),
    details: [codesInWords(concept) ?? ""],
    ...(when.date === undefined ? {} : { date: when.date }),
    entry: {
      kind: "billed",
      status,
      ...concept,
      ...when,
      ...(reasons.length === 0 ? {} : { reasons }),
      ...(modifiers.length === 0 ? {} : { modifiers }),
      ...(bodySite === undefined ? {} : { bodySite }),
    },
  };
}

/** When a line's service was given; a claim for one day says it for its lines. */
function servedOf(
  item: JsonObject,
  whole: WholeClaim["whole"],
): { readonly date?: string; readonly end?: string } {
  const day = dayOf(textAt(item, "servicedDate"));
  if (day !== undefined) return { date: day };
  const period = periodAt(item, "servicedPeriod");
  if (period.date !== undefined || period.end !== undefined) return period;
  return whole.date !== undefined && whole.date === whole.end ? { date: whole.date } : {};
}
