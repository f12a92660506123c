/**
 * Codes of the value sets that a profile binds as required and that the guide or the base standard lists; those of X12
 * are X12's to give out, so of them only what the public examples use is here. A value set that is not named here is
 * not checked.
 */
export const knownCodes: ReadonlyMap<string, readonly string[]> = new Map([
  ["https://valueset.x12.org/x217/005010/response/2000F/HCR/1/01/00/306", ["A1", "A3", "A4", "A6"]],
  [
    "http://hl7.org/fhir/us/davinci-pas/ValueSet/ClaimResponseOutcome",
    ["complete", "error", "partial"],
  ],
  [
    "http://hl7.org/fhir/us/davinci-pas/ValueSet/PASTaskCodes",
    ["attachment-request-code", "attachment-request-questionnaire"],
  ],
  [
    "http://hl7.org/fhir/us/davinci-hrex/ValueSet/hrex-task-status",
    ["requested", "accepted", "rejected", "in-progress", "failed", "completed", "on-hold", "draft"],
  ],
  ["http://hl7.org/fhir/ValueSet/fm-status", ["active", "cancelled", "draft", "entered-in-error"]],
  ["http://hl7.org/fhir/ValueSet/claim-use", ["claim", "preauthorization", "predetermination"]],
  ["http://hl7.org/fhir/ValueSet/note-type", ["display", "print", "printoper"]],
]);
