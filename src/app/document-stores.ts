import { createBrowserDocumentStore, createMemoryDocumentStore } from "#storage";

const options = { clock: () => new Date().toISOString() };

/**
 * Where documents are kept: where the cases are. Made once, so that documents of a session outlive the
 * pages. Neither does anything before it is first used.
 */
export const documentStores = {
  browser: createBrowserDocumentStore(options),
  session: createMemoryDocumentStore(options),
};
