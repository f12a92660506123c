const base = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition";

/** The extensions of PAS that are read; the same in 2.0.1, 2.1.0 and 2.2.1. */
export const extensionUrls = {
  infoCancelled: `${base}/modifierextension-infoCancelled`,
  infoChanged: `${base}/extension-infoChanged`,
  levelOfService: `${base}/extension-levelOfServiceCode`,
  certificationType: `${base}/extension-certificationType`,
  requestedService: `${base}/extension-requestedService`,
  itemTraceNumber: `${base}/extension-itemTraceNumber`,
  encounter: "http://hl7.org/fhir/5.0/StructureDefinition/extension-Claim.encounter",
} as const;
