import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { readPeople, readPlan, isPlainObject } from "#domain";
import { unsealedPlace } from "../browser/store-places.ts";
import type { DatabaseMigration } from "../migrations/database-migrations.ts";
import { type Disk, newDisk, startProcess } from "./disk-for-test.ts";
import type { Golden } from "./golden-for-test.ts";
import { openSealed } from "./restored-for-test.ts";
import { layoutOf, layouts, loadDatabase } from "./stored-rows-for-test.ts";
import { visit } from "./visits-for-test.ts";

const files = import.meta.glob<Golden>("./golden/*.json", { eager: true, import: "default" });

/** Each layout of the cases with the layout of the documents that came with it, or came first after it. */
const releases = layouts.cases.map(({ to }, index) => ({
  cases: to,
  documents: layouts.documents[index]?.to ?? layouts.documents.at(-1)?.to ?? 0,
}));

describe("a store of every layout that a release has had", () => {
  it("is stored here: `npm run migrations:golden` after a new step", () => {
    const wanted = [
      ...layouts.cases.map(({ to }) => `./golden/cases-${to}.json`),
      ...layouts.documents.map(({ to }) => `./golden/documents-${to}.json`),
    ];
    expect(Object.keys(files).toSorted()).toEqual(wanted.toSorted());
    expect(new Set(releases.map(({ documents }) => documents)).size).toBe(layouts.documents.length);
  });

  it.each(releases)(
    "is taken over from layout $cases with documents of layout $documents, and read whole",
    async ({ cases, documents }) => {
      const disk = newDisk();
      const golden = await load(disk, unsealedPlace.cases, `cases-${cases}`, layouts.cases);
      const kept = await load(
        disk,
        unsealedPlace.documents,
        `documents-${documents}`,
        layouts.documents,
      );
      // A step that was released makes what it made then.
      expect(await layoutOf(disk, unsealedPlace.cases)).toEqual(golden.layout);
      expect(await layoutOf(disk, unsealedPlace.documents)).toEqual(kept.layout);
      const { outcome, seal } = await visit(startProcess(disk));
      const ids = keysIn(golden, "cases");
      expect(outcome).toMatchObject({
        ok: true,
        moved: { cases: ids.length, documents: 2, people: 2, unreadable: 0 },
        remains: false,
      });
      const workspace = await openSealed(startProcess(disk), seal);
      const { upkeep, cases: store, quality } = workspace;
      expect(await upkeep.checkIntegrity()).toMatchObject({ value: { kind: "sound" } });
      const setup = await upkeep.openSetup();
      const rows = setup.ok ? setup.value.rows : [];
      expect(readPeople(rows).people).toHaveLength(2);
      expect(readPlan(rows)?.value?.name).toBe("Prairie");
      expect(await upkeep.verifyAll()).toMatchObject({ value: { kind: "verified" } });
      for (const id of ids) {
        const row = rowIn(golden, "cases", id);
        const read = await store.get(id);
        expect(read.ok ? read.value : null).toEqual(
          row["removedAt"] === null ? row["record"] : null,
        );
        expect(await store.verify(id)).toMatchObject({ value: { kind: "verified" } });
        const history = await store.history(id);
        expect(history).toMatchObject({ value: { unreadable: 0 } });
      }
      expect(await quality.list()).toMatchObject({
        value: { items: { length: keysIn(golden, "quality").length }, unreadable: 0 },
      });
      for (const id of keysIn(kept, "documents")) {
        expect(await workspace.documents.content(id)).toMatchObject({
          ok: true,
          value: { content: { size: 18 } },
        });
      }
      expect(await workspace.documentUpkeep?.checkIntegrity()).toEqual({ ok: true, value: null });
    },
  );
});

async function load(
  disk: Disk,
  name: string,
  file: string,
  migrations: readonly DatabaseMigration[],
): Promise<Golden> {
  const golden = files[`./golden/${file}.json`];
  if (golden === undefined) throw new Error(`there is no ${file}`);
  await loadDatabase(disk, name, golden, migrations);
  for (const [key, text] of Object.entries(golden.localStorage)) disk.stored.set(key, text);
  return golden;
}

function keysIn({ stores }: Golden, store: string): readonly string[] {
  return (stores[store] ?? []).flatMap(({ key }) => (typeof key === "string" ? [key] : []));
}

function rowIn({ stores }: Golden, store: string, id: string): Readonly<Record<string, unknown>> {
  const found = stores[store]?.find(({ key }) => key === id)?.value;
  if (!isPlainObject(found)) throw new Error(`there is no ${id}`);
  return found;
}
