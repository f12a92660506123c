import { describe, expect, it } from "vitest";
import {
  type CaseOrigin,
  caseCitationSchema,
  newCaseRecord,
  parseCaseRecord,
} from "./case-record.ts";

const start = {
  now: "2026-03-09T14:05:00.000Z",
  origin: { kind: "entered" },
  criteriaSet: "sacrococcygeal-64999@1.0.0",
  step: "request",
} as const;

describe("the citation of an answer", () => {
  it("is read from a record written before there were regions", () => {
    const citations = {
      "conservative.months": { document: "PT notes", page: "4", quote: "weekly" },
    };
    const read = parseCaseRecord(newCaseRecord({ ...start, citations }));
    expect(read.ok && read.value.citations).toEqual(citations);
  });

  it("may point at a region of a scanned page", () => {
    const citation = {
      document: "fax.pdf",
      page: 3,
      region: { x: 0.1, y: 0.25, width: 0.5, height: 0.125 },
    };
    expect(caseCitationSchema.parse(citation)).toEqual(citation);
  });

  it("may say which pages of which documents were looked through", () => {
    const citation = {
      document: "fax.pdf, pages 1–17",
      lookedThrough: [{ document: "fax.pdf", pages: [[1, 17]] }],
    };
    expect(caseCitationSchema.parse(citation)).toEqual(citation);
  });

  it("may say where data of the request says it, and how the answer came about", () => {
    const citation = {
      document: "request.json",
      page: 2,
      quote: "Pain severity: 7 of 10",
      resource: "Observation/pain-1",
      path: "Observation.valueQuantity",
      informationOrigin: "override",
      informationAuthor: "Dr. Robin Example",
    };
    expect(caseCitationSchema.parse(citation)).toEqual(citation);
    for (const odd of [{ resource: "" }, { path: 1 }, { informationOrigin: "auto" }]) {
      expect(caseCitationSchema.safeParse({ ...citation, ...odd }).success).toBe(false);
    }
  });

  it("stands in a case that says what it was received as", () => {
    const origin = {
      kind: "received",
      standard: "fhir",
      fileName: "request.json",
      bundle: { system: "http://example.org/bundles", value: "B-1" },
      claim: { value: "C-1" },
      sender: "Example Clinic",
      sentUrgency: "expedited",
      notes: ["Bundle.entry[3].resource is not understood"],
    } satisfies CaseOrigin;
    const read = parseCaseRecord(newCaseRecord({ ...start, origin }));
    expect(read.ok && read.value.origin).toEqual(origin);
    const { claim: _, ...unnamed } = origin;
    expect(parseCaseRecord({ ...newCaseRecord(start), origin: unnamed }).ok).toBe(false);
  });

  it.each([
    { x: -0.1, y: 0, width: 0.5, height: 0.5 },
    { x: 0, y: 0, width: 1.5, height: 0.5 },
    { x: Number.NaN, y: 0, width: 0.5, height: 0.5 },
    { x: 0, y: 0, width: 0.5 },
  ])("refuses a region that is none: %o", (region) => {
    expect(caseCitationSchema.safeParse({ document: "fax.pdf", page: 1, region }).success).toBe(
      false,
    );
  });
});
