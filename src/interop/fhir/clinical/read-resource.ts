import type { IsAboutAnother } from "./about-member.ts";
import { readAnswers } from "./answers.ts";
import { readClaim } from "./billed.ts";
import { readCondition } from "./conditions.ts";
import type { JsonObject } from "./fields.ts";
import { textAt } from "./fields.ts";
import { readMedication } from "./medications.ts";
import { readObservation } from "./observations.ts";
import { readDevice, readOrder } from "./orders.ts";
import {
  readAllergy,
  readCarePlan,
  readDocumentReference,
  readFamilyHistory,
  readGoal,
  readImpression,
  readMessage,
} from "./others.ts";
import { readAnything, readCoverage, readPerson } from "./people.ts";
import { readAppointment, readEncounter, readProcedure } from "./procedures.ts";
import type { ReadResource, References, ResourceReading } from "./reading.ts";
import { readImagingStudy, readReport } from "./studies.ts";

const nothing: ReadResource = () => ({ lines: [] });

/** How each kind of resource is read; what is not listed is named and no more. */
const readers: Readonly<Record<string, ReadResource>> = {
  Condition: readCondition,
  Observation: readObservation,
  Procedure: readProcedure,
  Encounter: readEncounter,
  Appointment: readAppointment,
  Claim: readClaim,
  ExplanationOfBenefit: readClaim,
  MedicationRequest: readMedication,
  MedicationStatement: readMedication,
  MedicationDispense: readMedication,
  MedicationAdministration: readMedication,
  // A drug, a device or images say nothing of the patient by themselves; what refers to them does.
  Medication: nothing,
  Binary: nothing,
  ServiceRequest: readOrder,
  DeviceRequest: readOrder,
  SupplyRequest: readOrder,
  DeviceUseStatement: readDevice,
  SupplyDelivery: readDevice,
  ImagingStudy: readImagingStudy,
  DiagnosticReport: readReport,
  FamilyMemberHistory: readFamilyHistory,
  Goal: readGoal,
  CarePlan: readCarePlan,
  AllergyIntolerance: readAllergy,
  ClinicalImpression: readImpression,
  DocumentReference: readDocumentReference,
  Communication: readMessage,
  CommunicationRequest: readMessage,
  QuestionnaireResponse: readAnswers,
  Patient: readPerson,
  Practitioner: readPerson,
  PractitionerRole: readPerson,
  RelatedPerson: readPerson,
  Organization: readPerson,
  Location: readPerson,
  Coverage: readCoverage,
};

/**
 * The lines and the free words of one resource. A modifier can turn what a resource says into its contrary, and what is
 * about somebody else says nothing of the member: both are shown and say nothing.
 */
export function readResource(
  resource: JsonObject,
  references: References,
  isAboutAnother: IsAboutAnother,
): ResourceReading {
  const type = textAt(resource, "resourceType") ?? "";
  const read = Object.hasOwn(readers, type) ? readers[type] : undefined;
  const { lines, texts = [] } = (read ?? readAnything)(resource, references);
  const why = isModified(resource)
    ? "with a modifier that is not known"
    : isAboutAnother(resource)
      ? "not shown to be about the member"
      : undefined;
  if (why === undefined) return { lines, texts };
  return {
    lines: lines.map(({ section, path, words, details }) => ({
      section,
      path,
      words: `${words}, ${why}`,
      details,
    })),
    texts: texts.map((text) => ({ ...text, isSearched: false })),
  };
}

/** Claims are left out: whoever reads the request knows the modifiers of its lines, and refuses others. */
function isModified(resource: JsonObject): boolean {
  return (
    resource["modifierExtension"] !== undefined && textAt(resource, "resourceType") !== "Claim"
  );
}
