import { expect, test } from "vitest";
import { currentSet, recordCodesOf } from "#criteria";
import { findCodedMentions, proposeAnswers, type RecordDocument } from "#records";
import { publicBundle } from "../examples-for-test.ts";
import { item, requestBundle } from "../read/request-for-test.ts";
import { readableBundle } from "./index.ts";

test("a request begins with what it asks for, each part a line and data with its place", () => {
  const { pages, entries } = readableBundle(publicBundle("pas-requests", "referral"));
  const facts = entries.filter(({ kind }) => kind === "fact");
  expect(facts.map(({ fact, path }) => [fact?.path, fact?.value, path])).toEqual([
    ["request.diagnosisCodes", "G89.4", "Claim.diagnosis[0].diagnosisCodeableConcept.coding[0]"],
    ["request.urgency", "expedited", "Claim.extension[0].valueCodeableConcept.coding[0]"],
    ["request.urgency", "standard", "Claim.priority.coding[0]"],
    ["request.siteOfService", "office", "Claim.item[0].locationCodeableConcept.coding[0]"],
  ]);
  for (const { page, span, sentence } of entries)
    expect(pages[page - 1]?.text.slice(span.start, span.end)).toBe(sentence);
  expect(pages[0]?.text).toContain("Not understood: asks for 3 Consultation");
});

test.each([
  [{ servicedDate: "2026-12-15" }, ["First date of service: 12/15/2026"], ["2026-12-15"]],
  [
    { servicedPeriod: { start: "2026-12-05T08:00:00-06:00", end: "2027-01-04" } },
    ["First date of service: 12/05/2026", "Last date of service: 01/04/2027"],
    ["2026-12-05", "2027-01-04"],
  ],
])("the service %j reads as US dates, and stays a date for the answers", (service, lines, days) => {
  const { pages, entries } = readableBundle(requestBundle({ item: [item(1, "64999", service)] }));
  for (const line of lines) expect(pages[0]?.text).toContain(line);
  const facts = entries.flatMap(({ fact }) => (fact === undefined ? [] : [fact]));
  expect(
    facts.filter(({ path }) => /service(?:From|Through)$/.test(path)).map(({ value }) => value),
  ).toEqual(days);
});

test("contradicting urgencies are a conflict, and codes are offered as a list", async () => {
  const set = currentSet("sacrococcygeal-64999");
  const readable = readableBundle(publicBundle("pas-requests", "referral"));
  const document: RecordDocument = {
    id: "request",
    name: "request.json",
    pages: readable.pages.map(({ text, origin }, index) => ({ number: index + 1, text, origin })),
    entries: readable.entries,
  };
  const mentions = findCodedMentions([document], await recordCodesOf(set), { facts: set.facts });
  const proposals = proposeAnswers(mentions, set.facts);
  const kindOf = (path: string) => proposals.find((one) => one.path === path)?.kind;
  expect(kindOf("request.urgency")).toBe("conflict");
  expect(proposals.find(({ path }) => path === "request.diagnosisCodes")).toMatchObject({
    kind: "value",
    value: ["G89.4"],
  });
});
