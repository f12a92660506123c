import { conceptInWords, conceptOf, conceptsAt, statusCodeAt } from "./concept.ts";
import { dateInWords, dayOf } from "./dates.ts";
import { type JsonObject, listAt, objectAt, textAt } from "./fields.ts";
import { joined, type ReadResource } from "./reading.ts";

/** The patient, and everybody else with a name. */
export const readPerson: ReadResource = (resource) => {
  const type = textAt(resource, "resourceType") ?? "Patient";
  const born = dayOf(textAt(resource, "birthDate"));
  const state = listAt(resource, "address").flatMap(({ item }) => textAt(item, "state") ?? [])[0];
  return {
    lines: [
      {
        section: type === "Patient" ? "person" : "other",
        path: `${type}.name`,
        words: joined([
          `${words[type] ?? type}: ${nameOf(resource) ?? "name not sent"}`,
          born === undefined ? undefined : `born ${dateInWords(born)}`,
          textAt(resource, "gender"),
          type !== "Patient" || state === undefined ? undefined : `lives in ${state}`,
        ]),
        details: identifiersOf(resource),
      },
    ],
  };
};

const words: Readonly<Record<string, string>> = {
  Patient: "Patient",
  Practitioner: "Clinician",
  PractitionerRole: "Clinician's role",
  RelatedPerson: "Related person",
  Organization: "Organization",
  Location: "Place",
};

function nameOf(resource: JsonObject): string | undefined {
  const plain = textAt(resource, "name");
  if (plain !== undefined) return plain;
  const names = listAt(resource, "name").map(({ item }) => item);
  const name = names.find((one) => textAt(one, "use") === "official") ?? names[0];
  const given = Array.isArray(name?.["given"])
    ? name["given"].filter((part) => typeof part === "string")
    : [];
  const written = joined([textAt(name, "family"), given.join(" ")]);
  return textAt(name, "text") ?? (written === "" ? undefined : written);
}

function identifiersOf(resource: JsonObject): readonly string[] {
  const all = listAt(resource, "identifier").flatMap(({ item }) => {
    const value = textAt(item, "value");
    if (value === undefined) return [];
    const kind = conceptInWords(conceptOf(item["type"]));
    return [kind === undefined ? value : `${kind} ${value}`];
  });
  return all.length === 0 ? [] : [`Identifiers: ${all.join("; ")}`];
}

export const readCoverage: ReadResource = (resource) => {
  const plans = listAt(resource, "class").flatMap(
    ({ item }) => textAt(item, "name") ?? textAt(item, "value") ?? [],
  );
  const payers = listAt(resource, "payor").flatMap(({ item }) => textAt(item, "display") ?? []);
  return {
    lines: [
      {
        section: "person",
        path: "Coverage.type",
        words: joined([
          `Coverage: ${conceptInWords(conceptOf(resource["type"])) ?? "kind not sent"}`,
          ...plans,
          ...payers,
          textAt(resource, "subscriberId"),
          statusCodeAt(resource, "status"),
        ]),
        details: identifiersOf(resource),
      },
    ],
  };
};

/** Anything else that was sent: its kind and its name, so that nothing is hidden. */
export const readAnything: ReadResource = (resource) => {
  const type = textAt(resource, "resourceType") ?? "Entry";
  const concepts = ["code", "vaccineCode", "type", "category"].flatMap((key) =>
    conceptsAt(resource, key),
  );
  const name =
    textAt(resource, "title") ??
    textAt(resource, "name") ??
    conceptInWords(concepts[0]) ??
    textAt(objectAt(resource, "code"), "text");
  return {
    lines: [
      {
        section: "other",
        path: type,
        words: joined([
          `${inWords(type)}: ${name ?? "not named"}`,
          statusCodeAt(resource, "status"),
        ]),
        details: [],
      },
    ],
  };
};

/** "MolecularSequence" as "Molecular sequence". */
function inWords(type: string): string {
  const spaced = type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
