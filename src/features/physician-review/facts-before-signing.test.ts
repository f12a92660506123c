import { expect, test } from "vitest";
import type { CaseRecord, PeerToPeer } from "#domain";
import { factsBeforeSigning } from "./facts-before-signing.ts";

const request = { reference: "", requestingProvider: "", facility: "" };
const at = "2026-03-05T10:00:00.000Z";
const inNewYork = { licence: { state: "NY", number: "S-1" } };
const noPages = { count: 0, opened: 0 };

function facts(
  record: Partial<CaseRecord>,
  peerToPeer: readonly PeerToPeer[] = [],
  cited = noPages,
): string {
  return factsBeforeSigning(
    { request, ...record },
    [],
    { peerToPeer: [...peerToPeer] },
    inNewYork,
    cited,
  ).join(" ");
}

test("what was never done is said as such", () => {
  expect(facts({})).toBe(
    "No information was requested for this case. No peer-to-peer was attempted. No record page is cited for these criteria.",
  );
});

test("what was done is said, a question taken back is none", () => {
  const asked = { kind: "information-requested", at, reason: "Films" } as const;
  expect(facts({ clockEvents: [asked] })).toContain("Information was requested");
  expect(facts({ clockEvents: [{ ...asked, withdrawn: "by mistake" }] })).toContain(
    "No information",
  );
  expect(
    factsBeforeSigning(
      { request },
      [{ action: "request-information", disposition: "information-requested" }],
      { peerToPeer: [] },
      {},
      noPages,
    )[0],
  ).toBe("Information was requested for this case.");
  const tried = { at, withWhom: "Dr. Kim", outcome: "no-answer", note: "" } as const;
  expect(facts({}, [tried], { count: 3, opened: 1 })).toContain(
    "Peer-to-peer was attempted once; no one was reached. You opened 1 of 3 cited pages.",
  );
  expect(facts({}, [tried, { ...tried, outcome: "spoke" }])).toContain("2 times, and you spoke");
});

test("a license from another state than the review’s is said; its own state and none are not", () => {
  expect(facts({ request: { ...request, jurisdiction: "TX" } })).toContain(
    "Your license is from New York. This review is under the law of Texas.",
  );
  expect(facts({ request: { ...request, jurisdiction: "NY" } })).not.toContain("license");
  expect(facts({})).not.toContain("license");
});
