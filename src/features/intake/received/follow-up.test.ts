import { describe, expect, it } from "vitest";
import {
  type CaseRecord,
  type CaseStore,
  caseStates,
  digestOf,
  mayOffer,
  newCaseRecord,
  type Person,
  roles,
  summarizeCase,
} from "#domain";
import { currentSet, referenceOf } from "#criteria";
import { followUpWords } from "./follow-up-words.ts";
import { findCases } from "./use-case-of-request.ts";

const person = (role: Person["role"]): Person => ({ id: "somebody-here-0001", name: "S", role });

describe("what follows for a case that a request is about", () => {
  it("offers the withdrawal of a cancelled request to whoever may record it, in every state, and tells others who can", () => {
    for (const role of roles)
      for (const state of caseStates) {
        const { place, next } = followUpWords("cancellation", state, person(role));
        expect([role, state, place]).toEqual([
          role,
          state,
          mayOffer("withdraw", state, person(role)) ? "withdrawal" : "summary",
        ]);
        expect(next.includes("A nurse reviewer or a physician advisor records")).toBe(
          role !== "nurse-reviewer" &&
            role !== "physician-advisor" &&
            mayOffer("withdraw", state, person("nurse-reviewer")),
        );
      }
  });

  it("leads an update to the review of an open case, and says of a decided one that nothing changes by it", () => {
    const nurse = person("nurse-reviewer");
    expect(followUpWords("update", "in-review", nurse).place).toBe("review");
    expect(followUpWords("update", "information-requested", nurse).next).toContain(
      "Record on its summary",
    );
    for (const state of ["approved", "adverse", "notice-issued", "withdrawn"] as const) {
      const { next, place } = followUpWords("update", state, nurse);
      expect(next).toContain("changes nothing");
      expect(next).toContain("reopen the decision");
      expect(place).toBe("summary");
    }
    expect(followUpWords("update", "approved", person("qa-analyst")).next).toContain("ask");
  });
});

describe("the case of a request", () => {
  const set = currentSet("sacrococcygeal-64999");
  const received = (id: string, claim: { readonly system?: string; readonly value: string }) =>
    newCaseRecord({
      id,
      now: "2026-03-02T16:00:00.000Z",
      origin: { kind: "received", standard: "fhir", fileName: "Request data.json", claim },
      criteriaSet: referenceOf(set),
      step: "request",
      // A reviewer may have corrected it: the number of the sender stays.
      request: { reference: "OUR-1", requestingProvider: "", facility: "" },
    });
  const storeOf = (records: readonly CaseRecord[]): Pick<CaseStore, "list" | "get"> => ({
    list: async ({ search = "" }) => ({
      ok: true,
      value: {
        items: records
          .map((record) =>
            summarizeCase(record, { revision: 1, version: "r1", removedAt: null }, (one) =>
              digestOf(one, { zone: "UTC" }),
            ),
          )
          .filter(({ claimNumber = "" }) => claimNumber.includes(search)),
        ...{ offset: 0, nextCursor: null, total: 0, assignees: [], unreadable: [], unverified: [] },
        byState: emptyStates,
        byDue: { overdue: 0, today: 0, unknown: 0 },
      },
    }),
    get: async (id) => {
      const value = records.find((record) => record.id === id);
      return value === undefined
        ? { ok: false, error: { kind: "not-found" } }
        : { ok: true, value, version: "r1" };
    },
  });
  const emptyStates = {
    ...{ draft: 0, "in-review": 0, "information-requested": 0, "referred-to-physician": 0 },
    ...{ "recommended-approval": 0, "returned-to-nurse": 0, approved: 0, "partially-approved": 0 },
    ...{ adverse: 0, withdrawn: 0, "notice-issued": 0, reopened: 0, "does-not-verify": 0 },
  };
  const system = "http://example.org/traces";
  const cases = storeOf([
    received("case-of-the-request-0001", { system, value: "T-1" }),
    received("case-of-another-one-0001", { system: "http://other.example.org", value: "T-1" }),
    received("case-of-a-longer-one-001", { system, value: "T-10" }),
  ]);
  const found = async (numbers: Parameters<typeof findCases>[1]) =>
    (await findCases(cases, numbers)).map(({ id }) => id);

  it("is found by the sender’s number, in the same system, whole", async () => {
    expect(await found([{ system, value: "T-1" }])).toEqual(["case-of-the-request-0001"]);
    expect(
      await found([
        { system, value: "T-2" },
        { system, value: "T-1" },
      ]),
    ).toHaveLength(1);
    expect(await found([{ system, value: "T" }])).toEqual([]);
    expect(await found([])).toEqual([]);
  });

  it("may be several, where the sender leaves the system out", async () => {
    expect(await found([{ value: "T-1" }])).toHaveLength(2);
  });
});
