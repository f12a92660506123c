import { cutAt } from "#domain";
import type { IncomingRequest } from "#interop/fhir";

const longestNumber = 60;

/** What the document that holds a request is called: "Request data 111099.json". */
export function requestDataName({ kind, claim }: Pick<IncomingRequest, "kind" | "claim">): string {
  const number = claim.value.replaceAll(/[\p{C}/\\:*?"<>|\s]+/gu, " ").trim();
  return `${names[kind]} ${cutAt(number, longestNumber)}`.trim().concat(".json");
}

const names = {
  new: "Request data",
  update: "Request data, update",
  cancellation: "Request data, cancellation",
} as const satisfies Readonly<Record<IncomingRequest["kind"], string>>;
