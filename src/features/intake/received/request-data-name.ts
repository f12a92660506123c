import { cutAt, requestDataNames } from "#domain";
import type { IncomingRequest } from "#interop/fhir";

const longestNumber = 60;

/** What the document that holds a request is called: "Request data 111099.json". */
export function requestDataName({ kind, claim }: Pick<IncomingRequest, "kind" | "claim">): string {
  const number = claim.value.replaceAll(/[\p{C}/\\:*?"<>|\s]+/gu, " ").trim();
  return `${requestDataNames[kind]} ${cutAt(number, longestNumber)}`.trim().concat(".json");
}
