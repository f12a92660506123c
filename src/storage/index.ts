export { createMemoryCaseStore, type MemoryCaseStoreOptions } from "./memory-case-store.ts";
export {
  openBrowserCaseStore,
  type BrowserCaseStore,
  type BrowserCaseStoreOptions,
} from "./browser/browser-case-store.ts";
export { isDecision, type SinceBackup } from "./browser/backup.ts";
export type { RestoredCase } from "./browser/restore-backup.ts";
export type { ConnectionState } from "./browser/connection.ts";
export type { Integrity, StoredCounts } from "./browser/integrity.ts";
export { browserPlatform, type BrowserPlatform } from "./browser/platform.ts";
export {
  createBrowserDocumentStore,
  type BrowserDocumentStore,
  type BrowserDocumentStoreOptions,
} from "./browser/browser-document-store.ts";
export type { DocumentLoss } from "./browser/document-integrity.ts";
export {
  createMemoryDocumentStore,
  type MemoryDocumentStoreOptions,
} from "./memory-document-store.ts";
export {
  type BrowserQualityStore,
  type BrowserQualityStoreOptions,
  createBrowserQualityStore,
} from "./browser/browser-quality-store.ts";
export {
  createMemoryQualityStore,
  type MemoryQualityStoreOptions,
} from "./memory-quality-store.ts";
export type { BrowserSetupStore, OpenedSetup } from "./browser/browser-setup-store.ts";
export { type CurrentPerson, currentPersonKey } from "./browser/current-person.ts";
export { createMemorySetupStore } from "./memory-setup-store.ts";
