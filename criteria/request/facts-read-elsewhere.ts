import type { FactPath } from "../model/fact.ts";
import { requestPaths } from "./request-facts.ts";

const coverSheet =
  "The intake reads it from the cover sheet and the order, before the case is opened.";

/** Facts of a request that no words of the clinical record are looked for, and why: for every set. */
export const factsReadElsewhere: Readonly<Record<FactPath, string>> = {
  [requestPaths.cptCode]: coverSheet,
  [requestPaths.diagnosisCodes]: coverSheet,
  [requestPaths.urgency]: coverSheet,
  [requestPaths.receivedAt]: "The plan stamps when a request arrived.",
  [requestPaths.lineOfBusiness]: "Enrollment knows it, not the clinic.",
  [requestPaths.procedureDescription]:
    "The requester's own words are copied whole, not found by words.",
};
