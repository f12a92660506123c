export { createMemoryCaseStore, type MemoryCaseStoreOptions } from "./memory/memory-case-store.ts";
export { createMemoryWorkspace } from "./memory/memory-workspace.ts";
export {
  type BrowserWorkspaceOptions,
  type BrowserWorkspaces,
  browserWorkspaces,
} from "./browser/browser-workspace.ts";
export { browserPlatform, type BrowserPlatform } from "./browser/platform.ts";
