import type { FactPath } from "../../model/fact.ts";

const ofTheRequest = "It is read from the request itself, before its clinical data.";
const judgement = "It is a clinician's judgement in words; no code says it.";
const inTheNote = "The procedure note says it in words; its codes do not.";

/** Facts of a request: the mapping of the claim reads them. */
export const requestFactsElsewhere: Readonly<Record<FactPath, string>> = Object.fromEntries(
  [
    "procedure",
    "procedureDescription",
    "cptCode",
    "diagnosisCodes",
    "receivedAt",
    "urgency",
    "lineOfBusiness",
    "side",
    "units",
    "siteOfService",
    "serviceFrom",
    "serviceThrough",
    "otherServices",
  ].map((name) => [`request.${name}`, ofTheRequest]),
);

export const reasons = { ofTheRequest, judgement, inTheNote } as const;
