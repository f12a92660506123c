import { describe, expect, it } from "vitest";
import type { Workspace } from "#domain";
import { exampleCase, stored } from "./examples-for-test.ts";

/**
 * The contract of a whole workspace: what its capabilities say is so. `open` opens one storage; again, it is what a
 * later visit finds there.
 */
export function describeWorkspace(
  name: string,
  storage: () => { readonly open: () => Promise<Workspace> },
): void {
  describe(`${name}: a workspace`, () => {
    it("has its cases on a later visit exactly when it says that they last", async () => {
      const { open } = storage();
      const first = await open();
      const record = exampleCase();
      stored(await first.cases.create(record, { key: "one" }));
      const found = await (await open()).cases.get(record.id);
      expect(found.ok).toBe(first.caps.durable);
    });

    it("offers backups and reminders only of what lasts", async () => {
      const { caps, backups, currentPerson, documentUpkeep } = await storage().open();
      if (caps.durable) return;
      expect({ backups, currentPerson, documentUpkeep }).toEqual({
        backups: null,
        currentPerson: null,
        documentUpkeep: null,
      });
    });

    it("gives all of its stores from one storage", async () => {
      const { cases, documents, quality, people, plan, settings } = await storage().open();
      expect(await cases.list({})).toMatchObject({ ok: true, value: { total: 0 } });
      expect(await documents.list("none")).toMatchObject({ ok: true, value: { items: [] } });
      expect(await quality.list()).toMatchObject({ ok: true, value: { items: [] } });
      expect(await people.list()).toMatchObject({ ok: true });
      expect(await plan.read()).toMatchObject({ ok: true, value: { value: null } });
      expect(await settings.read()).toMatchObject({ ok: true, value: { value: null } });
    });

    it("gives a case as it is stored, where it gives raw rows at all", async () => {
      const { cases, readRaw } = await storage().open();
      if (readRaw === null) return;
      const record = exampleCase();
      stored(await cases.create(record, { key: "one" }));
      expect(await readRaw(record.id)).toMatchObject({ ok: true, value: { record } });
      expect(await readRaw(exampleCase().id)).toEqual({ ok: true, value: undefined });
    });
  });
}
