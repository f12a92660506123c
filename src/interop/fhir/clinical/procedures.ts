import type { EntryConcept } from "#records";
import { conceptInWords, conceptOf, conceptsAt, statusCodeAt } from "./concept.ts";
import { dateInWords, datesInWords, periodAt, whenAt } from "./dates.ts";
import { listAt, objectAt, textAt } from "./fields.ts";
import {
  bodySiteOf,
  codesInWords,
  joined,
  notesOf,
  type ReadResource,
  reasonsOf,
} from "./reading.ts";
import { eventStatus, standing } from "./statuses.ts";

/** What was done to or for the patient. */
export const readProcedure: ReadResource = (resource, references) => {
  const concept = conceptOf(resource["code"]);
  const sent = statusCodeAt(resource, "status");
  const status = eventStatus[sent ?? ""] ?? "not-finished";
  const when = whenAt(resource, "performed");
  const reasons = reasonsOf(resource, references);
  const bodySite = bodySiteOf(conceptsAt(resource, "bodySite"));
  const name = conceptInWords(concept) ?? "Procedure without a name";
  const whyNot = conceptInWords(conceptOf(resource["statusReason"]));
  const outcome = conceptInWords(conceptOf(resource["outcome"]));
  return {
    lines: [
      {
        section: "procedures",
        path:
          when.date === undefined ? "Procedure.code" : pathOfWhen(resource, "Procedure.performed"),
        words: joined([
          name,
          bodySite?.text,
          forReasons(reasons),
          standing[status],
          whyNot === undefined ? undefined : `reason: ${whyNot}`,
          outcome === undefined ? undefined : `outcome: ${outcome}`,
          datesInWords(when),
        ]),
        details: [joined([codesInWords(concept), sent], "; ")],
        ...(when.date === undefined ? {} : { date: when.date }),
        entry: {
          kind: "procedure",
          status,
          ...concept,
          ...when,
          ...(reasons.length === 0 ? {} : { reasons }),
          ...(bodySite === undefined ? {} : { bodySite }),
          ...reasonAndOutcome(resource),
        },
      },
    ],
    texts: notesOf(resource, "Procedure", {
      ...(status === "done" ? {} : { heading: "Plan" }),
      ...(when.date === undefined ? {} : { date: when.date }),
      isSearched: status !== "in-error" && status !== "not-done",
    }),
  };
};

/** A visit: its kinds as codes, and what it was for. */
export const readEncounter: ReadResource = (resource, references) => {
  const kinds = [...conceptsAt(resource, "type"), ...conceptsAt(resource, "serviceType")];
  const sent = statusCodeAt(resource, "status");
  const status = eventStatus[sent ?? ""] ?? "not-finished";
  const when = periodAt(resource, "period");
  const diagnoses = listAt(resource, "diagnosis").flatMap(({ item }) => {
    const condition = references.resolve(
      textAt(objectAt(item, "condition"), "reference"),
      resource,
    );
    return conceptOf(condition?.["code"]) ?? [];
  });
  const reasons = [...reasonsOf(resource, references), ...diagnoses];
  const codes = kinds.flatMap((kind) => kind.codes);
  return {
    lines: [
      {
        section: "procedures",
        path: "Encounter.period",
        words: joined([
          `Visit: ${joined(kinds.map((kind) => conceptInWords(kind))) || "kind not said"}`,
          forReasons(reasons),
          standing[status],
          datesInWords(when),
        ]),
        details: [joined([codesInWords({ codes }), sent], "; ")],
        ...(when.date === undefined ? {} : { date: when.date }),
        entry: {
          kind: "visit",
          status,
          codes,
          ...when,
          ...(reasons.length === 0 ? {} : { reasons }),
        },
      },
    ],
  };
};

/** A booked visit: one that was kept has an Encounter of its own, so this is a plan. */
export const readAppointment: ReadResource = (resource, references) => {
  const kinds = [
    ...conceptsAt(resource, "serviceType"),
    ...conceptsAt(resource, "appointmentType"),
  ];
  const sent = statusCodeAt(resource, "status");
  const status = eventStatus[sent ?? ""] === "not-done" ? "not-done" : "ordered";
  const start = textAt(resource, "start")?.slice(0, 10);
  return {
    lines: [
      {
        section: "orders",
        path: "Appointment.start",
        words: joined([
          `Appointment: ${joined(kinds.map((kind) => conceptInWords(kind))) || "kind not said"}`,
          sent,
          start === undefined ? undefined : dateInWords(start),
        ]),
        details: [codesInWords({ codes: kinds.flatMap(({ codes }) => codes) }) ?? ""],
        entry: {
          kind: "visit",
          status,
          codes: kinds.flatMap(({ codes }) => codes),
          reasons: reasonsOf(resource, references),
        },
      },
    ],
  };
};

function reasonAndOutcome(resource: Parameters<ReadResource>[0]): {
  readonly statusReason?: EntryConcept;
  readonly outcome?: EntryConcept;
} {
  const statusReason = conceptOf(resource["statusReason"]);
  const outcome = conceptOf(resource["outcome"]);
  return {
    ...(statusReason === undefined ? {} : { statusReason }),
    ...(outcome === undefined ? {} : { outcome }),
  };
}

/** "for Pain in the coccyx". */
export function forReasons(reasons: readonly EntryConcept[]): string | undefined {
  const words = joined([...new Set(reasons.map((reason) => conceptInWords(reason)))]);
  return words === "" ? undefined : `for ${words}`;
}

/** "Procedure.performedDateTime" or "Procedure.performedPeriod", whichever is there. */
export function pathOfWhen(resource: Parameters<ReadResource>[0], start: string): string {
  const [type = "", name = ""] = start.split(".");
  const key = ["DateTime", "Period", "Date", "Instant"].find(
    (kind) => resource[`${name}${kind}`] !== undefined,
  );
  return `${type}.${name}${key ?? "DateTime"}`;
}
