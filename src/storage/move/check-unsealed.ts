import type { Actor, MoveError } from "#domain";
import { openBrowserCaseStore } from "../browser/browser-case-store.ts";
import { createBrowserDocumentStore } from "../browser/documents/browser-document-store.ts";
import { takenOverPlace } from "../browser/store-places.ts";
import type { MovePlatform } from "./move-platform.ts";

/**
 * Looks at an unsealed store as every opening does, and takes over what the earliest releases kept in localStorage.
 * From here on no earlier release opens it. Missing documents are noted in their database, where the copy tells of
 * them.
 *
 * @returns why it must not be moved as it is: what is missing now has to be told before; null where nothing is
 */
export async function checkUnsealed(
  indexedDB: IDBFactory,
  { storage }: MovePlatform,
  clock: () => string,
): Promise<MoveError | null> {
  const { cases: name, documents, version, currentPerson: currentPersonKey } = takenOverPlace;
  const platform = { indexedDB, sentinelStorage: storage, channel: null };
  const opened = await openBrowserCaseStore({
    ...{ clock, platform, name, version, currentPersonKey },
    actor: () => workstation,
  });
  if (!opened.ok) return errorOf(opened.error);
  const store = opened.value;
  const files = createBrowserDocumentStore({ clock, platform, name: documents, version });
  try {
    const integrity = await store.checkIntegrity();
    if (!integrity.ok) return errorOf(integrity.error);
    if (integrity.value.kind === "data-loss-suspected") {
      const { expected, found } = integrity.value;
      return { kind: "data-loss", expected, found };
    }
    const setup = await store.setup.open();
    if (!setup.ok) return errorOf(setup.error);
    if (setup.value.missing.length > 0) return { kind: "setup-loss" };
    const looked = await files.checkIntegrity();
    return looked.ok ? null : errorOf(looked.error);
  } finally {
    store.close();
    files.close();
  }
}

/** No person does anything here. */
const workstation: Actor = { name: "Workstation", role: "none" };

function errorOf(error: { readonly kind: string; readonly reason?: string }): MoveError {
  if (error.kind === "quota") return { kind: "no-room", needed: null, free: null };
  return error.reason === "blocked"
    ? { kind: "in-use" }
    : { kind: "unavailable", detail: error.reason ?? error.kind };
}
