/**
 * Where our own questionnaires and codes are named. The host is reserved for examples (RFC 2606) and never asked:
 * it only tells our names from everybody else's.
 */
export const ownBase = "https://reviewer-workstation.example/fhir";

/** The canonical address of a criteria set's questionnaire, without its version. */
export function questionnaireUrl(setId: string): string {
  return `${ownBase}/Questionnaire/${setId}`;
}

/** The code system of a question's options: a code such as "none" means something within its question only. */
export function answerSystem(linkId: string): string {
  return `${ownBase}/CodeSystem/${linkId}`;
}

/** What stands in the place of a value, with the same meaning at every question. */
export const answerStates = {
  system: `${ownBase}/CodeSystem/answer-state`,
  notDocumented: "not-documented",
  none: "none",
} as const;

const dtr = "http://hl7.org/fhir/us/davinci-dtr/StructureDefinition";
const core = "http://hl7.org/fhir/StructureDefinition";
const sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition";

/** Profiles that a questionnaire claims: DTR 2.2 and SDC. */
export const questionnaireProfiles = [
  `${dtr}/dtr-std-questionnaire`,
  `${sdc}/sdc-questionnaire`,
] as const;

/** The profile of a response: DTR 2.2. */
export const responseProfile = `${dtr}/dtr-questionnaireresponse`;

/** Extensions by what they say. */
export const extensionUrls = {
  itemControl: `${core}/questionnaire-itemControl`,
  displayCategory: `${core}/questionnaire-displayCategory`,
  unit: `${core}/questionnaire-unit`,
  entryFormat: `${core}/entryFormat`,
  minValue: `${core}/minValue`,
  maxValue: `${core}/maxValue`,
  optionExclusive: `${core}/questionnaire-optionExclusive`,
  hidden: `${core}/questionnaire-hidden`,
  collapsible: `${sdc}/sdc-questionnaire-collapsible`,
  audience: `${dtr}/questionnaireAudience`,
  requestSpecific: `${dtr}/request-specific`,
  coverage: `${dtr}/qr-coverage`,
  context: `${dtr}/qr-context`,
  intendedUse: `${dtr}/intendedUse`,
  informationOrigin: `${dtr}/information-origin`,
} as const;

/** The answer goes with a request for prior authorization, as CRD 2.2 codes it. */
export const withPriorAuthorization = {
  system: "http://hl7.org/fhir/us/davinci-crd/CodeSystem/coverage-information-codes",
  code: "withpa",
  display: "Include with prior authorization",
} as const;
