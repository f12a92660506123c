import { expect, test } from "vitest";
import { parseCase } from "./parse-case.ts";

const received = {
  id: "111099",
  criteriaSet: "sacrococcygeal-64999",
  facts: { request: { receivedAt: "2026-11-30T11:00:00.000Z" } },
  origin: {
    kind: "received",
    standard: "fhir",
    fileName: "request.json",
    claim: { system: "urn:trace", value: "111099" },
    notes: ["Not sent along: MRI report (/Binary/1)."],
  },
  member: { name: "Nora Testcase", memberId: "1", dateOfBirth: "1970-02-03" },
  request: { reference: "111099", requestingProvider: "Spine Clinic", providerFax: "555-0100" },
};
const pathsOf = (file: object) => {
  const parsed = parseCase(file);
  return parsed.ok ? [] : parsed.issues.map(({ path }) => path);
};

test("a case file may say how its request arrived, and no result rests on it", () => {
  const { origin: _origin, member: _member, request: _request, ...bare } = received;
  expect(parseCase(received)).toEqual(parseCase(bare));
});

test("a fact beside the facts is still found, and so is anything unknown", () => {
  expect(pathsOf({ ...received, request: { cptCode: "64999" } })).toEqual(["request.cptCode"]);
  expect(pathsOf({ ...received, member: "Nora" })).toEqual(["member"]);
  expect(
    pathsOf({ ...received, origin: { ...received.origin, claim: {}, kind: "typed" } }),
  ).toEqual(["origin.kind", "origin.claim.value"]);
});
