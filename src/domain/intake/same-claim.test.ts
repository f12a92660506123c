import { expect, test } from "vitest";
import { isSameClaim } from "./same-claim.ts";

const received = (claim: { readonly system?: string; readonly value: string }) =>
  ({ kind: "received", standard: "fhir", fileName: "Request data.json", claim }) as const;

test("a case is of the same request by number and system, where both name one", () => {
  const origin = received({ system: "http://example.org/traces", value: "A-1" });
  expect(isSameClaim(origin, [{ value: "B" }, { ...origin.claim }])).toBe(true);
  expect(isSameClaim(origin, [{ value: " A-1 " }])).toBe(true);
  expect(isSameClaim(received({ value: "A-1" }), [origin.claim])).toBe(true);
});

test("the same number of another sender, a part of a number and another case are not the same request", () => {
  const origin = received({ system: "http://example.org/traces", value: "A-1" });
  expect(isSameClaim(origin, [{ system: "http://other.example.org", value: "A-1" }])).toBe(false);
  expect(isSameClaim(origin, [{ value: "A-10" }, { value: "a-1" }])).toBe(false);
  expect(isSameClaim(origin, [])).toBe(false);
  expect(isSameClaim({ kind: "entered" }, [origin.claim])).toBe(false);
});
