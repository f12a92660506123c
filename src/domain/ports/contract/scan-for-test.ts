import { describe, expect, it } from "vitest";
import type { CaseSlice, CaseStore, Outcome, ScanQuery } from "#domain";
import { exampleCase, openExample, stored, type OpenStore } from "./examples-for-test.ts";
import { stageIn } from "./stage-in-for-test.ts";

/** The bulk way to cases: everything of each, a slice at a time. */
export function describeScan(name: string, open: OpenStore): void {
  describe(`${name}: a scan`, () => {
    it("gives every case of the worklist once, in the order of the list, and says how far it is", async () => {
      const [store] = await openExample(open);
      const ids: string[] = [];
      for (let index = 0; index < 20; index += 1) {
        const record = exampleCase({ notes: `case ${index}` });
        stored(await store.create(record, { key: record.id }));
        ids.unshift(record.id);
      }
      const removed = ids[5] ?? "";
      const { version } = stored(await store.get(removed));
      stored(await store.remove(removed, { ifMatch: version }));

      const slices = await scanned(store, {});
      expect(slices.length).toBeGreaterThan(1);
      expect(slices.map(({ total, unreadable }) => [total, unreadable])).toEqual(
        slices.map(() => [19, 0]),
      );
      let before = 0;
      for (const { done, items } of slices) {
        expect(done).toBe(before);
        before += items.length;
      }
      const { items } = valueOf(await store.list({ limit: 100 }));
      expect(idsIn(slices)).toEqual(items.map(({ id }) => id));
      expect(idsIn(slices).toSorted()).toEqual(ids.filter((id) => id !== removed).toSorted());
    });

    it("gives record, history and signed entries as they are read one by one", async () => {
      const { store, id } = await stageIn(open, "approved");
      const [slice] = await scanned(store, {});
      const [record, revisions, determinations] = [
        stored(await store.get(id)).value,
        valueOf(await store.history(id)).items,
        valueOf(await store.determinations(id)).items,
      ];
      expect(slice?.items.map(({ content }) => content)).toEqual([
        { kind: "whole", record, revisions, determinations: determinations },
      ]);
      expect(determinations.length).toBeGreaterThan(0);
    });

    it("gives the cases in some states alone, and one empty slice where there is none", async () => {
      const { store, id } = await stageIn(open, "approved");
      expect(idsIn(await scanned(store, { states: ["approved"] }))).toEqual([id]);
      expect(await scanned(store, { states: ["draft"] })).toEqual([
        { items: [], done: 0, total: 0, unreadable: 0 },
      ]);
    });
  });
}

async function scanned(
  store: Pick<CaseStore, "scan">,
  query: ScanQuery,
): Promise<readonly CaseSlice[]> {
  const slices: CaseSlice[] = [];
  for await (const slice of store.scan(query)) slices.push(valueOf(slice));
  return slices;
}

function idsIn(slices: readonly CaseSlice[]): readonly string[] {
  return slices.flatMap(({ items }) => items.map(({ summary }) => summary.id));
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value;
}
