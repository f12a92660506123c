import { describe, expect, it } from "vitest";
import { newCaseId } from "#domain";
import { exampleDetermination, stored, withCase, type OpenStore } from "./examples-for-test.ts";

export function describeRemovingAndSigning(name: string, open: OpenStore): void {
  describe(`${name}: removing`, () => {
    it("takes a case off the worklist and puts it back", async () => {
      const { store, id, record, version } = await withCase(open);
      const removed = stored(await store.remove(id, { ifMatch: version }));
      const gone = { kind: "gone", version: removed.version, removedAt: removed.value.removedAt };
      expect(await store.get(id)).toEqual({ ok: false, error: gone });
      expect(await store.put(id, record, { ifMatch: version })).toEqual({ ok: false, error: gone });
      expect(await store.list({})).toMatchObject({ value: { items: [], total: 0 } });
      expect(await store.list({ removed: true })).toMatchObject({ value: { items: [{ id }] } });

      const restored = stored(await store.restore(id, { ifMatch: removed.version }));
      expect(restored.value).toEqual(record);
      expect(await store.get(id)).toEqual({ ok: true, ...restored });
      expect(await store.list({})).toMatchObject({ value: { items: [{ id }], total: 1 } });
    });

    it("removes and restores only the version that was seen", async () => {
      const { store, id, record, version } = await withCase(open);
      const saved = stored(await store.put(id, { ...record, notes: "A" }, { ifMatch: version }));
      expect(await store.remove(id, { ifMatch: version })).toMatchObject({
        error: { kind: "conflict", current: { version: saved.version } },
      });
      expect(await store.restore(id, { ifMatch: saved.version })).toMatchObject({
        error: { kind: "conflict" },
      });
      const removed = stored(await store.remove(id, { ifMatch: saved.version }));
      expect(await store.restore(id, { ifMatch: version })).toMatchObject({
        error: { kind: "gone", version: removed.version },
      });
    });

    it("never gives an old version a second life", async () => {
      const { store, id, record, version } = await withCase(open);
      const removed = stored(await store.remove(id, { ifMatch: version }));
      await store.restore(id, { ifMatch: removed.version });
      expect(await store.put(id, { ...record, notes: "A" }, { ifMatch: version })).toMatchObject({
        error: { kind: "conflict" },
      });
    });
  });

  describe(`${name}: signing`, () => {
    it("closes the case and appends the determination together", async () => {
      const { store, id, record, version } = await withCase(open);
      const determination = exampleDetermination(id, "referred-to-physician");
      const closed = { ...record, state: "referred-to-physician" as const };
      const signed = stored(await store.sign(id, closed, { ifMatch: version, determination }));
      expect(signed.value.state).toBe("referred-to-physician");
      expect(await store.determinations(id)).toEqual({
        ok: true,
        value: { items: [determination], unreadable: 0 },
      });
      expect(await store.list({ state: "referred-to-physician" })).toMatchObject({
        value: { items: [{ id, version: signed.version }] },
      });
    });

    it.each([
      ["a stale version", { ifMatch: "r0" }, {}],
      ["another case's determination", {}, { caseId: newCaseId() }],
      ["a determination that says something else", {}, { disposition: "information-requested" }],
      ["a determination without an instant", {}, { recordedAt: "yesterday" }],
    ] as const)("does neither with %s", async (_reason, options, change) => {
      const { store, id, record, version } = await withCase(open);
      const determination = { ...exampleDetermination(id, "recommended-approval"), ...change };
      const closed = { ...record, state: "recommended-approval" as const };
      const outcome = await store.sign(id, closed, { ifMatch: version, determination, ...options });
      expect(outcome.ok).toBe(false);
      expect(await store.get(id)).toEqual({ ok: true, value: record, version });
      expect(await store.determinations(id)).toMatchObject({ value: { items: [] } });
    });

    it("keeps a closed case as it was signed", async () => {
      const { store, id, record, version } = await withCase(open);
      const determination = exampleDetermination(id, "recommended-approval");
      const closed = { ...record, state: "recommended-approval" as const };
      const signed = stored(await store.sign(id, closed, { ifMatch: version, determination }));
      const closedError = { error: { kind: "forbidden", refusal: { kind: "state" } } };
      const ifMatch = signed.version;
      expect(await store.put(id, { ...closed, notes: "x" }, { ifMatch })).toMatchObject(
        closedError,
      );
      expect(await store.put(id, record, { ifMatch })).toMatchObject({
        error: { kind: "forbidden", refusal: { kind: "signature-required" } },
      });
      expect(await store.remove(id, { ifMatch })).toMatchObject(closedError);
      const second = exampleDetermination(id, "recommended-approval");
      expect(await store.sign(id, closed, { ifMatch, determination: second })).toMatchObject(
        closedError,
      );
      expect(await store.get(id)).toEqual({ ok: true, ...signed });
    });

    it("does not close a case without a signature", async () => {
      const { store, id, record, version } = await withCase(open);
      const closed = { ...record, state: "information-requested" as const };
      expect(await store.put(id, closed, { ifMatch: version })).toMatchObject({
        error: { kind: "forbidden", refusal: { kind: "signature-required" } },
      });
    });

    it("opens a case again when the requested information arrives, and keeps what was signed", async () => {
      const { store, id, record, version } = await withCase(open);
      const waiting = { ...record, state: "information-requested" as const };
      const first = exampleDetermination(id, "information-requested");
      const asked = stored(
        await store.sign(id, waiting, { ifMatch: version, determination: first }),
      );
      const reopened = stored(
        await store.put(id, { ...asked.value, state: "in-review" }, { ifMatch: asked.version }),
      );
      const second = exampleDetermination(id, "recommended-approval");
      const closed = { ...reopened.value, state: "recommended-approval" as const };
      stored(await store.sign(id, closed, { ifMatch: reopened.version, determination: second }));
      expect(await store.determinations(id)).toMatchObject({ value: { items: [first, second] } });
    });

    it("takes a determination's id only once", async () => {
      const { store, id, record, version } = await withCase(open);
      const waiting = { ...record, state: "information-requested" as const };
      const first = exampleDetermination(id, "information-requested");
      const asked = stored(
        await store.sign(id, waiting, { ifMatch: version, determination: first }),
      );
      const reopened = stored(
        await store.put(id, { ...asked.value, state: "in-review" }, { ifMatch: asked.version }),
      );
      expect(
        await store.sign(id, waiting, { ifMatch: reopened.version, determination: first }),
      ).toMatchObject({ error: { kind: "invalid", issues: [{ path: "determination.id" }] } });
      expect(await store.get(id)).toEqual({ ok: true, ...reopened });
    });
  });
}
