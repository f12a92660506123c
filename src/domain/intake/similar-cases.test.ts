import { describe, expect, it, test } from "vitest";
import { type CaseRecord, newCaseRecord } from "../case/case-record.ts";
import { summarizeCase } from "../worklist/summarize-case.ts";
import { type ArrivingRequest, similarCases } from "./similar-cases.ts";

const now = Date.parse("2026-03-09T14:00:00Z");
const arriving: ArrivingRequest = {
  memberName: "Nora Testcase",
  memberId: "XEH-123 456",
  reference: "PA-77",
  cptCode: "64999",
  receivedAt: "2026-03-09T08:14:00-05:00",
};

function rowOf(
  member: Partial<CaseRecord["member"]>,
  request: { readonly reference?: string; readonly cptCode?: string; readonly receivedAt?: string },
) {
  const { reference = "", ...answers } = request;
  const record = newCaseRecord({
    now: "2026-03-01T12:00:00.000Z",
    origin: { kind: "entered" },
    criteriaSet: "sacrococcygeal-64999@1.0.0",
    step: "request",
    member: { name: "", memberId: "", dateOfBirth: "", ...member },
    request: { reference, requestingProvider: "", facility: "" },
    answers: { request: answers },
  });
  return summarizeCase(record, { revision: 1, version: "r1", removedAt: null }, () => ({}));
}

const reasonFor = (row: ReturnType<typeof rowOf>, of: Partial<ArrivingRequest> = {}) =>
  similarCases([row], { ...arriving, ...of }, now)[0]?.reason;

describe("a request that may have a case already", () => {
  test.each([
    ["the same number, written otherwise", { memberId: "xeh123456" }],
    ["the same name in the other order, where no number is known", { name: "TESTCASE, NORA J." }],
  ])("is found by its member and reference: %s", (_, member) => {
    expect(reasonFor(rowOf(member, { reference: "pa-77 " }))).toBe("reference");
  });

  it("is found by its member and code within 30 days, to the day", () => {
    const row = (receivedAt: string) =>
      reasonFor(rowOf({ memberId: "XEH123456" }, { cptCode: "64999", receivedAt }));
    expect(row("2026-02-08T00:00:00Z")).toBe("code-and-date");
    expect(row("2026-04-08T00:00:00Z")).toBe("code-and-date");
    expect(row("2026-02-06T00:00:00Z")).toBeUndefined();
    expect(row("2026-04-09T00:00:00Z")).toBeUndefined();
  });

  it("counts from when the case was created, and from now, where nobody knows when it was received", () => {
    const row = rowOf({ memberId: "XEH123456" }, { cptCode: "64999" });
    expect(reasonFor(row, { receivedAt: "" })).toBe("code-and-date");
    expect(reasonFor(row, { receivedAt: "2026-06-01T00:00:00Z" })).toBeUndefined();
  });

  test.each([
    ["another member", { memberId: "XEH999" }, { reference: "PA-77", cptCode: "64999" }],
    [
      "another number, though the name is the same",
      { name: "Nora Testcase", memberId: "Z1" },
      { reference: "PA-77" },
    ],
    [
      "another reference and code",
      { memberId: "XEH123456" },
      { reference: "PA-78", cptCode: "27096" },
    ],
    ["a member without name and number", {}, { reference: "PA-77", cptCode: "64999" }],
  ])("is not %s", (_, member, request) => {
    expect(reasonFor(rowOf(member, request))).toBeUndefined();
  });

  it("is not found by what neither has", () => {
    const blank = { memberName: "", memberId: "", reference: "", cptCode: "", receivedAt: "" };
    expect(similarCases([rowOf({}, {})], blank, now)).toEqual([]);
    expect(
      reasonFor(rowOf({ memberId: "XEH123456" }, {}), { reference: "", cptCode: "" }),
    ).toBeUndefined();
  });
});
