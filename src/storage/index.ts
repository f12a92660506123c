export { createMemoryCaseStore, type MemoryCaseStoreOptions } from "./memory/memory-case-store.ts";
export { createMemoryDocumentStore } from "./memory/memory-document-store.ts";
export { createMemoryWorkspace } from "./memory/memory-workspace.ts";
export {
  type BrowserWorkspaceOptions,
  type BrowserWorkspaces,
  browserWorkspaces,
} from "./browser/browser-workspace.ts";
export { type SampleCase, type TrialOptions, trialWorkspaces } from "./browser/trial-workspace.ts";
export { browserMovePlatform, type MovePlatform } from "./move/move-platform.ts";
export { moveIntoSealed, type MoveOptions } from "./move/move-into-sealed.ts";
export { findUnsealed } from "./move/unsealed-store.ts";
export { browserPlatform, type BrowserPlatform } from "./browser/platform.ts";
export {
  sealedPlace,
  type StorePlace,
  takenOverPlace,
  trialPlace,
  unsealedPlace,
} from "./browser/store-places.ts";
export type { Seal } from "./vault/sealing/sealed-codec.ts";
export {
  type HttpWorkspace,
  type HttpWorkspaceOptions,
  openHttpWorkspace,
} from "./http/http-workspace.ts";
export { isOpenInBrowser, removeEarlierAnswers } from "./http/earlier-places.ts";
export { browserTabs } from "./http/shared-stream.ts";
export { createServerSession, type ServerSession } from "./http/server-session.ts";
export { withServerUpkeep } from "./http/server-upkeep.ts";
export { determinationSigner } from "./vault/determination-signer.ts";
export { type BrowserVault, openVault } from "./vault/open-vault.ts";
export { browserVaultPlatform, type VaultPlatform } from "./vault/vault-platform.ts";
export { whyNoStorage } from "./vault/why-no-storage.ts";
