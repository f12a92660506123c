import type { EntryStatus } from "#records";
import { conceptInWords, statusCodeAt } from "./concept.ts";
import { datesInWords, dayOf, whenAt } from "./dates.ts";
import { type JsonObject, listAt, numberAt, objectAt, textAt } from "./fields.ts";
import { codesInWords, joined, namedBy, notesOf, type ReadResource, reasonsOf } from "./reading.ts";
import { eventStatus, orderStatus, standing, useStatus } from "./statuses.ts";

/** What each resource says of a drug: that it was taken, given or handed out, or only that it was prescribed. */
const kinds = {
  MedicationStatement: { verb: "Taken", statuses: useStatus, when: "effective", dosage: "dosage" },
  MedicationAdministration: {
    verb: "Given",
    statuses: eventStatus,
    when: "effective",
    dosage: "dosage",
  },
  MedicationDispense: {
    verb: "Filled",
    statuses: eventStatus,
    when: "whenHandedOver",
    dosage: "dosageInstruction",
  },
  MedicationRequest: {
    verb: "Prescribed",
    statuses: orderStatus,
    when: "authoredOn",
    dosage: "dosageInstruction",
  },
} as const;

/** A drug and how it stands: taken, given, filled, or prescribed and no more. */
export const readMedication: ReadResource = (resource, references) => {
  const type = kindOf(resource);
  const { verb, statuses, when: whenName, dosage } = kinds[type];
  const sent = statusCodeAt(resource, "status");
  const otherwise: EntryStatus = type === "MedicationRequest" ? "ordered" : "not-finished";
  const status =
    resource["doNotPerform"] === true ? "not-done" : (statuses[sent ?? ""] ?? otherwise);
  const concept = namedBy(resource, "medication", references);
  const plain = dayOf(textAt(resource, whenName)) ?? dayOf(textAt(resource, "whenPrepared"));
  const when = plain === undefined ? whenAt(resource, whenName) : { date: plain };
  const dose = doseOf(resource, dosage);
  const reasons = reasonsOf(resource, references);
  const name = conceptInWords(concept) ?? "drug without a name";
  return {
    lines: [
      {
        section: type === "MedicationRequest" ? "orders" : "medications",
        path: `${type}.medication`,
        words: joined([
          `${status === "done" || status === "ordered" ? verb : "Medication"}: ${name}`,
          dose,
          standing[status === "ordered" && type === "MedicationRequest" ? "done" : status],
          datesInWords(when),
        ]),
        details: [joined([codesInWords(concept), sent], "; ")],
        ...(when.date === undefined ? {} : { date: when.date }),
        entry: {
          kind: "medication",
          status,
          ...concept,
          ...when,
          ...(dose === undefined ? {} : { dose }),
          ...(reasons.length === 0 ? {} : { reasons }),
          ...(type === "MedicationDispense" ? { isFilledOnly: true } : {}),
        },
      },
    ],
    texts: notesOf(resource, type, {
      heading: type === "MedicationRequest" ? "Orders" : "Medications",
      ...(when.date === undefined ? {} : { date: when.date }),
      isSearched: status !== "in-error" && status !== "not-done",
    }),
  };
};

function kindOf(resource: JsonObject): keyof typeof kinds {
  const type = textAt(resource, "resourceType");
  if (type === "MedicationStatement" || type === "MedicationAdministration") return type;
  return type === "MedicationDispense" ? type : "MedicationRequest";
}

/** Dose and schedule: as written, else the amount of one dose. */
function doseOf(resource: JsonObject, key: string): string | undefined {
  const rows = listAt(resource, key).map(({ item }) => item);
  const single = objectAt(resource, key);
  for (const row of single === undefined ? rows : [single]) {
    const text = textAt(row, "text") ?? textAt(row, "patientInstruction");
    if (text !== undefined) return text;
    const rate = listAt(row, "doseAndRate")[0]?.item ?? row;
    const quantity = objectAt(rate, "doseQuantity") ?? objectAt(rate, "dose");
    const amount = numberAt(quantity, "value");
    const unit = textAt(quantity, "unit");
    if (amount !== undefined && unit !== undefined) return `${String(amount)} ${unit}`;
  }
  return undefined;
}
