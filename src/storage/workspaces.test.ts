import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { describeWorkspace } from "../domain/ports/contract/describe-workspace-for-test.ts";
import { browserWorkspaces, createMemoryWorkspace } from "./index.ts";

const options = {
  clock: () => "2026-03-09T14:05:00.000Z",
  actor: () => ({ name: "Robin Example", role: "nurse-reviewer" }),
};

describeWorkspace("memory", () => ({ open: async () => createMemoryWorkspace(options) }));

describeWorkspace("browser", () => {
  const outside = new Map<string, string>();
  const platform = {
    indexedDB: new IDBFactory(),
    channel: null,
    sentinelStorage: {
      getItem: (key: string) => outside.get(key) ?? null,
      setItem: (key: string, value: string) => void outside.set(key, value),
      removeItem: (key: string) => void outside.delete(key),
    },
  };
  return {
    async open() {
      const opened = await browserWorkspaces({ ...options, platform }).open(() => undefined);
      if (!opened.ok) throw new Error(opened.error.kind);
      return opened.value;
    },
  };
});
