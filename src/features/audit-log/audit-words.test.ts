import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { AuditEntry } from "#domain";
import { actionInWords, detailsInWords } from "./audit-words.ts";

const server = join(import.meta.dirname, "../../../server");
/** What pages ask on their own; the server does not record it (`server/audit/audit-requests.ts`). */
const unrecorded = ["whoAmI", "watchChanges", "verifyCase"];

const entry: AuditEntry = {
  at: "2026-03-16T14:00:00.000Z",
  personId: null,
  role: null,
  sessionId: null,
  action: "getCase",
  kind: "read",
  outcome: "done",
  status: 200,
  caseIds: [],
  fields: [],
  requestId: null,
};

test("every operation that the server records is shown in words, never by its name in code", () => {
  const operations = readdirSync(server, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith("test.ts"))
    .flatMap((name) => [
      ...readFileSync(join(server, name), "utf8").matchAll(/operationId: "(?<id>\w+)"/g),
    ])
    .map(({ groups }) => groups?.["id"] ?? "")
    .filter((id) => !unrecorded.includes(id));
  expect(operations.length).toBeGreaterThan(40);
  const nameless = operations.filter((action) => actionInWords({ ...entry, action }) === action);
  expect(nameless).toEqual([]);
});

test("an operation that is not known yet is shown by its name rather than not at all", () => {
  expect(actionInWords({ ...entry, action: "somethingNew" })).toBe("somethingNew");
});

test("what was changed, or looked for, is told in words and never by the names of fields", () => {
  const details = (of: Partial<AuditEntry>) => detailsInWords({ ...entry, ...of });
  const fields = [
    "answers.imaging.mri",
    "answers.request.urgency",
    "citations.imaging.mri",
    "notes",
  ];
  expect(details({ kind: "update", fields, revision: 4 })).toBe(
    "revision 4; changed: 2 answers, citations, reviewer’s note",
  );
  expect(details({ kind: "read", fields: ["search", "sort", "limit"] })).toBe(
    "narrowed by: search text",
  );
  expect(details({ kind: "read", fields: ["sort"] })).toBe("");
  // Whatever is added to a case is told as its name reads, until it has words.
  expect(details({ kind: "update", fields: ["somethingNew.part"] })).toBe("changed: something new");
  const proof = { at: entry.at, methods: ["pwd", "otp"], assurance: null };
  expect(details({ proof })).toBe("identity confirmed by password, one-time code");
});
