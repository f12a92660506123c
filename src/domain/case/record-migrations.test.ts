import { describe, expect, it } from "vitest";
import { caseSchemaVersion, parseCaseRecord } from "./case-record.ts";
import { migrateRecord, type RecordMigration } from "./record-migrations.ts";

/** A record as release 1 wrote it. Stays as it is for good; every later release must read it. */
const recordOfVersion1 = {
  schemaVersion: 1,
  id: "Zk3v9QpL0aXw7RtYb2NcHs5D",
  createdAt: "2026-03-09T08:00:00.000Z",
  updatedAt: "2026-03-10T17:45:12.250Z",
  origin: { kind: "imported", fileName: "case.json" },
  member: { name: "Ada Sample", memberId: "M-1", dateOfBirth: "1970-01-01" },
  request: { reference: "R-1", requestingProvider: "Dr. Example", facility: "Example Clinic" },
  criteriaSet: "sacrococcygeal-64999@1.0.0",
  parameters: { ptMinWeeks: 8, surgeryRequires: "mobility-or-spicule" },
  answers: {
    request: { procedure: "not-documented", receivedAt: "2026-03-09T08:00:00-05:00" },
    conservative: { physicalTherapy: { sessions: "06" }, medication: { trials: [] } },
  },
  citations: {
    "conservative.months": { document: "Visit note", page: 3, date: "2026-02-01", quote: "…" },
  },
  place: { step: "conservative", question: "conservative.months" },
  notes: "As typed.",
  state: "draft",
  assignee: "Robin Example",
};

/** A record as the releases of version 2 wrote it. Stays as it is for good, as the one above. */
const recordOfVersion2 = {
  ...recordOfVersion1,
  schemaVersion: 2,
  parametersFrom: "published",
  citations: {
    "conservative.months": { document: "Visit note", page: "3", region: wholePage(), quote: "…" },
    "conservative.cushion": {
      document: "fax.pdf, pages 1 to 4",
      lookedThrough: [{ document: "fax.pdf", pages: [[1, 4]] }],
    },
  },
  privateNotes: "For us.",
  state: "in-review",
  dataConfirmations: [
    {
      warning: "weeks-disagree",
      values: { "conservative.months": 4 },
      by: { name: "Robin Example", role: "nurse-reviewer" },
      at: "2026-03-10T17:45:12.250Z",
    },
  ],
};

/** A record as the releases of version 3 wrote it. Stays as it is for good, as those above. */
const recordOfVersion3 = {
  ...recordOfVersion2,
  schemaVersion: 3,
  citations: {
    "conservative.months": { document: "fax.pdf", page: 2, quote: "7 months", origin: "ocr" },
    "conservative.cushion": {
      document: "fax.pdf, pages 1 to 4",
      lookedThrough: [
        { document: "fax.pdf", pages: [[1, 3]], how: "searched", unreadable: [[4, 4]] },
      ],
    },
  },
  furtherCitations: { "conservative.months": [{ document: "notes.pdf", page: 1 }] },
  answerNotes: { "conservative.months": "Counted from the first visit." },
  proposalActions: {
    "first-act": {
      kind: "accepted",
      path: "conservative.months",
      value: 7,
      source: { document: "fax.pdf", page: 2, quote: "7 months", origin: "ocr" },
      by: { name: "Robin Example", role: "nurse-reviewer" },
      at: "2026-03-10T17:45:12.250Z",
    },
  },
};

function wholePage() {
  return { x: 0, y: 0, width: 1, height: 1 };
}

describe("record migrations", () => {
  it("read a record of version 3 as it is: nothing is said to come from data", () => {
    const migrated = migrateRecord(recordOfVersion3);
    if (!migrated.ok) throw new Error(migrated.reason);
    expect(parseCaseRecord(migrated.value)).toEqual({
      ok: true,
      value: { ...recordOfVersion3, schemaVersion: caseSchemaVersion },
    });
  });

  it("read a record of version 2 as it is: no source, note or act is added", () => {
    const migrated = migrateRecord(recordOfVersion2);
    if (!migrated.ok) throw new Error(migrated.reason);
    expect(parseCaseRecord(migrated.value)).toEqual({
      ok: true,
      value: { ...recordOfVersion2, schemaVersion: caseSchemaVersion },
    });
  });

  it("read a record of version 1 without changing an answer", () => {
    const migrated = migrateRecord(recordOfVersion1);
    if (!migrated.ok) throw new Error(migrated.reason);
    expect(parseCaseRecord(migrated.value)).toMatchObject({
      ok: true,
      value: { ...recordOfVersion1, schemaVersion: caseSchemaVersion },
    });
  });

  it("go through every step between an old version and this one", () => {
    const steps = new Map<number, RecordMigration>([
      [
        1,
        (record) => ({
          ...record,
          schemaVersion: 2,
          second: true,
        }),
      ],
      [
        2,
        (record) => ({
          ...record,
          schemaVersion: 3,
          third: true,
        }),
      ],
    ]);
    expect(migrateRecord(recordOfVersion1, steps, 3)).toEqual({
      ok: true,
      value: { ...recordOfVersion1, schemaVersion: 3, second: true, third: true },
    });
  });

  it("say that a newer release wrote the record", () => {
    expect(migrateRecord({ ...recordOfVersion1, schemaVersion: caseSchemaVersion + 1 })).toEqual({
      ok: false,
      reason: "newer-release",
    });
  });

  it.each([
    ["no version", {}],
    ["half a version", { schemaVersion: 0.5 }],
    ["a version as text", { schemaVersion: "1" }],
    ["a version before the first", { schemaVersion: 0 }],
    ["nothing", undefined],
  ])("do not guess at a record with %s", (_reason, record) => {
    expect(migrateRecord(record)).toEqual({ ok: false, reason: "damaged" });
  });

  it("do not run in circles when a step forgets the version", () => {
    const steps = new Map<number, RecordMigration>([[1, (record) => ({ ...record })]]);
    expect(migrateRecord(recordOfVersion1, steps, 2)).toEqual({ ok: false, reason: "damaged" });
  });
});
