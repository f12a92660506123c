import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { describeCaseStore } from "../contract/describe-case-store-for-test.ts";
import { openBrowserCaseStore } from "./browser-case-store.ts";

describeCaseStore("browser store", async (under) => {
  const platform = { indexedDB: new IDBFactory(), channel: null, sentinelStorage: null };
  const [one, other] = await Promise.all([
    openBrowserCaseStore({ ...under, platform }),
    openBrowserCaseStore({ ...under, platform }),
  ]);
  if (!one.ok || !other.ok) throw new Error("the store does not open");
  return [one.value, other.value];
});
