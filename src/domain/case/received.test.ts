import { expect, test } from "vitest";
import { activeTimeOf } from "../analytics/active-time.ts";
import { exampleCase } from "../ports/contract/examples-for-test.ts";
import { noDigests } from "../worklist/case-summary.ts";
import { caseStates, isDetermined } from "./case-state.ts";
import { decideReceived } from "./case-writes.ts";
import { receivedSchema, type Revision } from "./revision.ts";

const now = "2026-03-10T09:00:00.000Z";
const context = {
  now,
  by: { id: "gateway-of-the-plan-----", name: "Plan gateway, by FHIR", role: "system" },
  digestOf: noDigests.digestOf,
};

test("what another system brings changes nothing of a case: its history says that it came, in every state in which it may", () => {
  for (const what of receivedSchema.shape.what.options) {
    for (const state of caseStates) {
      const record = { ...exampleCase(), state };
      const before = { id: record.id, revision: 4, removedAt: null, record };
      const decided = decideReceived(before, { what, document: "Request.json" }, context);
      // A change of a request that was determined is a new request; that the service is off is told all the same.
      expect(decided.ok).toBe(what === "cancellation" || !isDetermined(state));
      if (!decided.ok || "unchanged" in decided) continue;
      const { stored, revision, determination } = decided.write;
      expect(stored.record).toEqual({ ...record, updatedAt: now });
      expect(revision).toEqual({
        ...{ caseId: record.id, revision: 5, at: now, by: context.by.name, kind: "received" },
        ...{ changes: [], received: { what, document: "Request.json" } },
      });
      expect(determination).toBeNull();
    }
  }
  const record = exampleCase();
  const removed = { id: record.id, revision: 4, removedAt: now, record };
  const gone = decideReceived(removed, { what: "update", document: "Request.json" }, context);
  expect(gone).toMatchObject({ ok: false, error: { kind: "gone" } });
});

test("what comes while nobody works is no work on the case", () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 2, 10, 9, minute)).toISOString();
  const entry = (kind: Revision["kind"], revision: number, minute: number): Revision => ({
    ...{ caseId: "x", by: "Nora", kind, changes: [], revision, at: at(minute) },
  });
  const work = [entry("saved", 1, 0), entry("saved", 3, 30)];
  const came = entry("received", 2, 28);
  expect(activeTimeOf(work).total).toBe(0);
  expect(activeTimeOf(work.toSpliced(1, 0, came)).total).toBe(0);
});
