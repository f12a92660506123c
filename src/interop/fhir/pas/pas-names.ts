/** Names that the Da Vinci PAS guide (2.2.1) and what it builds on give to things; each as its source writes it. */
const guide = "http://hl7.org/fhir/us/davinci-pas";

/** The canonical address of a profile of the guide: `pasProfile("claimresponse")`. */
export function pasProfile(name: string): string {
  return `${guide}/StructureDefinition/profile-${name}`;
}

/** The address of an extension of the guide: `pasExtension("reviewAction")`. */
export function pasExtension(name: string): string {
  return `${guide}/StructureDefinition/extension-${name}`;
}

/** On an item of an update that takes it back. */
export const cancelledItemUrl = `${guide}/StructureDefinition/modifierextension-infoCancelled`;

export const codeSystems = {
  /** X12 data element 306: what was decided on an item. */
  reviewAction: "https://codesystem.x12.org/005010/306",
  pasTemporary: `${guide}/CodeSystem/PASTempCodes`,
  cdexTemporary: "http://hl7.org/fhir/us/davinci-cdex/CodeSystem/cdex-temp",
  adjudication: "http://terminology.hl7.org/CodeSystem/adjudication",
  claimType: "http://terminology.hl7.org/CodeSystem/claim-type",
  cpt: "http://www.ama-assn.org/go/cpt",
  loinc: "http://loinc.org",
  npi: "http://hl7.org/fhir/sid/us-npi",
  taxonomy: "http://nucc.org/provider-taxonomy",
  identifierType: "http://terminology.hl7.org/CodeSystem/v2-0203",
  /** X12 data element 98: what an organization is to the request. */
  entityType: "https://codesystem.x12.org/005010/98",
} as const;

/** What X12 calls the four answers to an item; the issue allows no other. */
export const reviewActions = {
  A1: "Certified in total",
  A3: "Not Certified",
  A4: "Pended",
  A6: "Modified",
} as const;

export type ReviewAction = keyof typeof reviewActions;

/** LOINC codes that a request for information or a letter names. */
export const loincCodes = {
  /** Asks for a questionnaire of the payer, here that of the criteria set. */
  questionnaire: "102089-0",
  progressNote: "11506-3",
  administrativeNote: "51851-4",
} as const;
