import type { Actor, CaseDigests, Workspace } from "#domain";
import { createMemoryCaseStore } from "./memory-case-store.ts";
import { createMemoryDocumentStore } from "./memory-document-store.ts";
import { createMemoryQualityStore } from "./memory-quality-store.ts";
import { createMemorySetupStore } from "./memory-setup-store.ts";

/** A workspace that is gone with the page: where the browser's storage cannot be used, and for tests. */
export function createMemoryWorkspace(options: {
  /** The present instant, ISO in UTC. */
  readonly clock: () => string;
  /** Who is working; written into the history. */
  readonly actor: () => Actor;
  readonly digests?: CaseDigests;
  /** Where contents of documents lie, by id. */
  readonly contents?: Map<string, Blob>;
}): Workspace {
  return {
    name: "memory",
    caps: {
      durable: false,
      shared: false,
      enforced: false,
      encrypted: false,
      takesOnlySamples: false,
      offline: true,
      push: true,
    },
    cases: createMemoryCaseStore(options),
    documents: createMemoryDocumentStore(options),
    quality: createMemoryQualityStore(options),
    ...createMemorySetupStore(options),
    currentPerson: null,
    backups: null,
    documentUpkeep: null,
    server: null,
    team: null,
    administration: null,
    readRaw: null,
  };
}
