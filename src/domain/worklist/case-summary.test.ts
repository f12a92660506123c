import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newCaseRecord } from "../case/case-record.ts";
import { toJsonObject } from "../case/json-object.ts";
import type { JsonValue } from "../case/json-value.ts";
import { isCaseListing } from "./case-summary.ts";
import { summarizeCase } from "./summarize-case.ts";

const stamp = { revision: 3, version: "r3", removedAt: null };

function recordWith(request: JsonValue) {
  return newCaseRecord({
    now: "2026-03-09T08:00:00.000Z",
    origin: { kind: "entered" },
    criteriaSet: "sacrococcygeal-64999@1.0.0",
    step: "request",
    answers: { request },
  });
}

describe("a summary", () => {
  it("survives whatever was typed into the answers", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const request = toJsonObject({ value });
        if (!request.ok) return;
        const summary = summarizeCase(
          recordWith(request.value["value"] ?? null),
          stamp,
          () => ({}),
        );
        expect(isCaseListing(summary)).toBe(true);
      }),
    );
  });

  it("says null for what is unanswered", () => {
    expect(summarizeCase(recordWith({ procedure: "" }), stamp, () => ({}))).toMatchObject({
      procedure: null,
      receivedAt: null,
      dueAt: null,
      assignee: null,
    });
  });

  it("does without a digest rather than without the save when the digest fails", () => {
    const failing = () => {
      throw new Error("a mistake");
    };
    expect(summarizeCase(recordWith({}), stamp, failing).digest).toEqual({});
    expect(summarizeCase(recordWith({}), stamp, () => ({ bad: Number.NaN })).digest).toEqual({});
  });

  it("is not mistaken for something else", () => {
    const whole = summarizeCase(recordWith({}), stamp, () => ({}));
    for (const field of Object.keys(whole)) {
      if (field === "digest") continue;
      expect(isCaseListing({ ...whole, [field]: { damaged: true } })).toBe(false);
    }
    expect(isCaseListing(null)).toBe(false);
  });
});
