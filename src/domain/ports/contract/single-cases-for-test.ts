import { describe, expect, it } from "vitest";
import { newCaseId } from "#domain";
import { exampleCase, openExample, stored, withCase, type OpenStore } from "./examples-for-test.ts";

export function describeSingleCases(name: string, open: OpenStore): void {
  describe(`${name}: single cases`, () => {
    it("gives a case back exactly as it was typed", async () => {
      const [store] = await openExample(open);
      const record = exampleCase({
        answers: {
          conservative: { physicalTherapy: { sessions: "06 ", weeks: 0 } },
          presentation: { redFlags: [], mechanism: null, onsetDate: "not-documented" },
        },
        citations: { "conservative.months": { document: "Visit note", page: "2-3" } },
        notes: " \u202Eodd\u0000 text ",
      });
      const created = stored(await store.create(record, { key: "a" }));
      expect(created.value).toEqual(record);
      expect(await store.get(record.id)).toEqual({ ok: true, ...created });
    });

    it("makes one case when the same creation is asked for twice", async () => {
      const [store] = await openExample(open);
      const first = stored(await store.create(exampleCase(), { key: "double click" }));
      const second = stored(await store.create(exampleCase(), { key: "double click" }));
      expect(second).toEqual(first);
      expect(await store.list({})).toMatchObject({ value: { total: 1 } });
    });

    it("answers a creation that finds the case id taken with the case that has it", async () => {
      const { store, record, version } = await withCase(open);
      const again = await store.create({ ...record, notes: "other" }, { key: "another" });
      expect(again).toEqual({
        ok: false,
        error: { kind: "conflict", current: { value: record, version } },
      });
    });

    it("refuses a new case that claims to be decided already", async () => {
      const [store] = await openExample(open);
      const record = { ...exampleCase(), state: "recommended-approval" as const };
      expect(await store.create(record, { key: "a" })).toMatchObject({
        error: { kind: "invalid", where: "given", issues: [{ path: "state" }] },
      });
      expect(await store.get(record.id)).toEqual({ ok: false, error: { kind: "not-found" } });
    });

    it("stamps a save and gives it a version of its own", async () => {
      const { store, id, record, version } = await withCase(open);
      const saved = stored(await store.put(id, { ...record, notes: "new" }, { ifMatch: version }));
      expect(saved.version).not.toBe(version);
      expect(saved.value.updatedAt > record.updatedAt).toBe(true);
      expect(saved.value).toEqual({ ...record, notes: "new", updatedAt: saved.value.updatedAt });
      expect(await store.get(id)).toEqual({ ok: true, ...saved });
    });

    it("changes nothing for a stale save and shows what is stored", async () => {
      const { store, id, record, version } = await withCase(open);
      const theirs = stored(await store.put(id, { ...record, notes: "A" }, { ifMatch: version }));
      const mine = await store.put(id, { ...record, notes: "B" }, { ifMatch: version });
      expect(mine).toEqual({
        ok: false,
        error: { kind: "conflict", current: { value: theirs.value, version: theirs.version } },
      });
      expect(await store.get(id)).toEqual({ ok: true, ...theirs });
    });

    it("writes nothing when nothing changed, and is not fooled by a stale copy", async () => {
      const { store, id, record, version } = await withCase(open);
      expect(stored(await store.put(id, record, { ifMatch: version })).version).toBe(version);
      expect(await store.history(id)).toMatchObject({ value: { items: [{ kind: "created" }] } });
      await store.put(id, { ...record, notes: "A" }, { ifMatch: version });
      expect(await store.put(id, record, { ifMatch: version })).toMatchObject({
        error: { kind: "conflict" },
      });
    });

    it("does not know a case that was never created", async () => {
      const [store] = await openExample(open);
      const record = exampleCase();
      const missing = { ok: false, error: { kind: "not-found" } };
      const options = { ifMatch: "r1" };
      expect(await store.get(record.id)).toEqual(missing);
      expect(await store.put(record.id, record, options)).toEqual(missing);
      expect(await store.remove(record.id, options)).toEqual(missing);
      expect(await store.restore(record.id, options)).toEqual(missing);
    });

    it.each([
      ["its id", { id: newCaseId() }, "id"],
      ["its creation", { createdAt: "2020-01-01T00:00:00.000Z" }, "createdAt"],
      ["its origin", { origin: { kind: "imported", fileName: "x.json" } }, "origin"],
    ] as const)("never changes %s", async (_part, change, path) => {
      const { store, id, record, version } = await withCase(open);
      expect(await store.put(id, { ...record, ...change }, { ifMatch: version })).toMatchObject({
        error: { kind: "invalid", issues: [{ path }] },
      });
    });

    it("refuses what is not a record and repeats nothing of it in the issues", async () => {
      const { store, id, record, version } = await withCase(open);
      const secret = "Jane Secret";
      const bad = { ...record, answers: { months: Number.NaN }, notes: "", [secret]: secret };
      const outcome = await store.put(id, bad, { ifMatch: version });
      expect(outcome).toMatchObject({ error: { kind: "invalid", where: "given" } });
      expect(JSON.stringify(outcome)).toContain("answers.months");
      expect(JSON.stringify(outcome)).not.toContain(secret);
    });

    it("keeps its own copy of what it was given and of what it gave", async () => {
      const { store, id, record, version } = await withCase(open, { answers: { months: 3 } });
      const mine = { ...record, member: { ...record.member, name: "Ada Sample" } };
      const saved = stored(await store.put(id, mine, { ifMatch: version }));
      mine.member.name = "changed afterwards";
      saved.value.member.name = "changed as well";
      const next = { ...record, member: { ...record.member, name: "Bo Sample" } };
      const renamed = stored(await store.put(id, next, { ifMatch: saved.version }));
      const reread = stored(await store.get(id));
      reread.value.member.name = "changed once more";
      await store.remove(id, { ifMatch: renamed.version });
      expect(await store.history(id)).toMatchObject({
        value: {
          items: [
            {},
            { changes: [{ before: "", after: "Ada Sample" }] },
            { changes: [{ before: "Ada Sample", after: "Bo Sample" }] },
            { changes: [] },
          ],
        },
      });
    });
  });
}
