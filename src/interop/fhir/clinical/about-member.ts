import { isObject, type JsonObject, listAt, objectAt, textAt } from "./fields.ts";
import type { References } from "./reading.ts";
import { resourcesIn } from "./resources-in.ts";

/** Whether a resource is shown to be about somebody, or something, other than the member. */
export type IsAboutAnother = (resource: JsonObject) => boolean;

/**
 * Whose data counts: a bundle may hold that of several people, such as the subscriber's or a child's. The member is whom
 * the coverage of the claim names as its beneficiary, else the claim's patient, else the only patient of the bundle. Of
 * several patients without a claim nobody knows which one is the member. A resource that names no patient is taken as the
 * member's, and so is all of a bundle without any.
 */
export function aboutAnother(value: unknown, references: References): IsAboutAnother {
  const patients = resourcesIn(value).filter(({ resource }) => typeOf(resource) === "Patient");
  if (patients.length === 0) return namesOtherThing;
  const member =
    memberOfClaim(value, references) ?? (patients.length === 1 ? patients[0]?.resource : undefined);
  const isMember = (reference: JsonObject, within: JsonObject): boolean => {
    const written = textAt(reference, "reference");
    if (written !== undefined) return references.resolve(written, within) === member;
    return !isOtherIdentifier(objectAt(reference, "identifier"), member);
  };
  return (resource) =>
    patientReferences(resource).some(
      (reference) => member === undefined || !isMember(reference, resource),
    );
}

/** Whom a resource is about: its patient, and of an observation what it looks at instead of the patient. */
function patientReferences(resource: JsonObject): readonly JsonObject[] {
  if (notAboutPatients.has(typeOf(resource))) return [];
  const named = objectAt(resource, "subject") ?? objectAt(resource, "patient");
  const focus = typeOf(resource) === "Observation" ? listAt(resource, "focus") : [];
  return [...(named === undefined ? [] : [named]), ...focus.map(({ item }) => item)];
}

const notAboutPatients: ReadonlySet<string> = new Set(["RelatedPerson", "Person", "Coverage"]);

function namesOtherThing(resource: JsonObject): boolean {
  return patientReferences(resource).some((reference) => {
    const written = textAt(reference, "reference") ?? "";
    return /(?:^|\/)(?:Group|Device|Location|RelatedPerson)\/[^/]+$/.test(written);
  });
}

function memberOfClaim(value: unknown, references: References): JsonObject | undefined {
  const claim = resourcesIn(value)[0]?.resource;
  if (claim === undefined || typeOf(claim) !== "Claim") return undefined;
  const insurance = listAt(claim, "insurance").map(({ item }) => item);
  const focal = insurance.find((one) => one["focal"] === true) ?? insurance[0];
  const follow = (from: JsonObject | undefined, key: string, within: JsonObject) =>
    references.resolve(textAt(objectAt(from, key), "reference"), within);
  const coverage = follow(focal, "coverage", claim);
  const beneficiary =
    coverage === undefined ? undefined : follow(coverage, "beneficiary", coverage);
  return beneficiary ?? follow(claim, "patient", claim);
}

/** Another identifier of a system in which the member has one. */
function isOtherIdentifier(
  identifier: JsonObject | undefined,
  member: JsonObject | undefined,
): boolean {
  const system = textAt(identifier, "system");
  const value = textAt(identifier, "value");
  if (system === undefined || value === undefined) return false;
  const own = listAt(member, "identifier").filter(({ item }) => textAt(item, "system") === system);
  return own.length > 0 && own.every(({ item }) => textAt(item, "value") !== value);
}

function typeOf(resource: unknown): string {
  return isObject(resource) ? (textAt(resource, "resourceType") ?? "") : "";
}
