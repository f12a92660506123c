import type { DataSourceParts } from "../case/data-source.ts";
import { lowered } from "./lowered.ts";

/** What resources are called here; any other one by its own name, its words apart. */
const resourceWords: Readonly<Record<string, string>> = {
  Claim: "Request",
  Condition: "Diagnosis",
  DeviceRequest: "Device order",
  DeviceUseStatement: "Device",
  DiagnosticReport: "Report",
  DocumentReference: "Document",
  Encounter: "Visit",
  ExplanationOfBenefit: "Billed service",
  MedicationDispense: "Dispensed medication",
  MedicationRequest: "Medication order",
  MedicationStatement: "Medication",
  QuestionnaireResponse: "Questionnaire answer",
  ServiceRequest: "Order",
};

/** "Observation", "Questionnaire answer": what in the data of a request says it. Empty for words of a page. */
export function resourceInWords({ resource, path }: DataSourceParts): string {
  if (resource === undefined && path === undefined) return "";
  const named = [path?.split(".")[0], resource?.split("/").at(-2)].find((name) =>
    /^[A-Z][A-Za-z]+$/.test(name ?? ""),
  );
  if (named === undefined) return "Resource";
  const apart = named.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
  return resourceWords[named] ?? `${apart.charAt(0).toUpperCase()}${apart.slice(1)}`;
}

/** "From the request data: Observation"; undefined for words of a page. */
export function dataSourceInWords(source: DataSourceParts): string | undefined {
  const what = resourceInWords(source);
  return what === "" ? undefined : `From the request data: ${what}`;
}

/** "Observation/pain-1, Observation.valueQuantity": exactly where. Never the only words that are shown. */
export function dataPlaceInWords({ resource, path }: DataSourceParts): string {
  return [resource, path].filter((part) => part !== undefined).join(", ");
}

/** How an answer to a questionnaire came about; undefined for anything else. */
export function informationOriginInWords({
  informationOrigin,
  informationAuthor,
}: DataSourceParts): string | undefined {
  const who =
    informationAuthor === undefined || isReference(informationAuthor)
      ? "the provider"
      : informationAuthor;
  switch (informationOrigin) {
    case undefined:
      return undefined;
    case "auto-client":
    case "auto-server":
      return "Filled in from the provider’s record";
    case "override":
      return `Filled in from the provider’s record and changed by ${who}`;
    case "manual":
      return `Entered by ${who}`;
  }
}

/** "Practitioner/12" and addresses name nobody to a reader. */
function isReference(author: string): boolean {
  return /^(?:#|urn:|https?:|[A-Z][A-Za-z]+\/)/.test(author);
}

/** What data says, without the address of each code’s system: "64999 Unlisted procedure". Words of a page as they are. */
export function dataQuoteInWords(quote: string, source: DataSourceParts): string {
  return dataSourceInWords(source) === undefined
    ? quote
    : quote.replaceAll(/ \((?:https?|urn):[^\s)]*\)/g, "");
}

/** All of it in one line but its exact place, which is folded away beside it. Empty for words of a page. */
export function wholeDataSourceInWords(source: DataSourceParts): string {
  const words = dataSourceInWords(source);
  if (words === undefined) return "";
  const origin = informationOriginInWords(source);
  return [lowered(words), ...(origin === undefined ? [] : [lowered(origin)])].join("; ");
}
