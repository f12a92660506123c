import type { RequestRefusal } from "#interop/fhir";

/** What is wrong with data that was not taken as a request, in plain words before its places and rules. */
const leads: Readonly<Record<RequestRefusal["kind"], string>> = {
  "not-json": "The data is damaged or cut off.",
  "lossy-json": "Part of the data is written twice or can’t be read exactly.",
  "too-large": "The request is too large to read.",
  "too-deep": "The data is nested too deeply to read.",
  "not-a-bundle": "It holds other data, such as a record or a single resource.",
  "not-a-request": "It doesn’t ask for a prior authorization.",
  "invalid-resource": "Something in the request is missing or not in the required form.",
  "missing-resource": "Something the request points to is missing.",
  "unknown-modifier":
    "The request contains a condition that can change its meaning and isn’t recognized here.",
};

export function refusalLead({ kind }: Pick<RequestRefusal, "kind">): string {
  return leads[kind];
}
