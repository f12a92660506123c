import { examplePlan, planEntriesOf } from "#domain";
import { nora, vera } from "../../domain/ports/contract/describe-setup-store-for-test.ts";
import { localStorageKeys } from "../browser/setup/local-storage-setup.ts";
import { unsealedPlace } from "../browser/store-places.ts";
import type { DatabaseMigration } from "../migrations/database-migrations.ts";
import { newDisk } from "./disk-for-test.ts";
import {
  dumpDatabase,
  layoutOf,
  layouts,
  loadDatabase,
  type StoredDatabase,
  type StoreLayout,
} from "./stored-rows-for-test.ts";
import { exampleLeft } from "./visits-for-test.ts";

/** A database of one layout as a release left it, and what that release kept beside it. */
export interface Golden extends StoredDatabase {
  /** Its stores, as they are made: a database of it can be made without the steps that lead to it. */
  readonly layout: readonly StoreLayout[];
  readonly localStorage: Readonly<Record<string, string>>;
}

/**
 * A store with some of everything, in every layout that a release has had, by file name. Rows hold what each layout has
 * room for: the second has quality records, the third chains, the fourth people, plan and settings.
 */
export async function makeGolden(): Promise<Readonly<Record<string, Golden>>> {
  const { cases, documents, localStorage } = await exampleLeft();
  const marks = [...localStorage].filter(([key]) => !key.includes("stashed-drafts"));
  const golden: Record<string, Golden> = {};
  for (const { to } of layouts.cases) {
    const own = marks.filter(
      ([key]) =>
        key === `${unsealedPlace.cases}.sentinel` ||
        (to >= 3 && key.endsWith(".chain-head")) ||
        (to >= 4 && key.endsWith(".setup-sentinel")),
    );
    const kept = Object.fromEntries([...own, ...(to >= 4 ? [] : Object.entries(leftSetup))]);
    const stores = to >= 3 ? cases.stores : withoutChain(cases.stores);
    const made = await inLayout(unsealedPlace.cases, { version: to, stores }, layouts.cases);
    golden[`cases-${to}.json`] = { ...made, localStorage: kept };
  }
  for (const { to } of layouts.documents) {
    const own = marks.filter(([key]) => to >= 2 && key.startsWith(unsealedPlace.documents));
    const made = await inLayout(
      unsealedPlace.documents,
      { ...documents, version: to },
      layouts.documents,
    );
    golden[`documents-${to}.json`] = { ...made, localStorage: Object.fromEntries(own) };
  }
  return golden;
}

/** The rows that a layout has a store for, as they lie in it. */
async function inLayout(
  name: string,
  { version, stores }: StoredDatabase,
  migrations: readonly DatabaseMigration[],
): Promise<Omit<Golden, "localStorage">> {
  const disk = newDisk();
  await loadDatabase(disk, name, { version, stores: {} }, migrations);
  const empty = await dumpDatabase(disk, name);
  const known = Object.keys(empty?.stores ?? {}).filter((store) => store !== "snapshots");
  const rows = Object.fromEntries(known.map((store) => [store, stores[store] ?? []] as const));
  await loadDatabase(disk, name, { version, stores: rows }, migrations);
  const made = await dumpDatabase(disk, name);
  if (made === null) throw new Error("nothing was made");
  return { version, layout: await layoutOf(disk, name), stores: made.stores };
}

function withoutChain(stores: StoredDatabase["stores"]): StoredDatabase["stores"] {
  const meta = stores["meta"] ?? [];
  return { ...stores, meta: meta.filter(({ key }) => key === "epoch") };
}

/** People, plan and settings as texts, where releases before the fourth layout kept them. */
const leftSetup: Readonly<Record<string, string>> = {
  [localStorageKeys.people]: JSON.stringify({
    version: 1,
    current: vera.id,
    profiles: [nora, vera],
  }),
  [localStorageKeys.plan]: JSON.stringify(planEntriesOf({ ...examplePlan, name: "Prairie" })),
  [localStorageKeys.planZone]: "America/Denver",
};
