import type { DocumentStore } from "#domain";
import * as z from "zod/mini";
import { answers } from "./answers.ts";
import { isLost } from "./in-repeats.ts";
import type { OfflineStore } from "./offline-store.ts";
import { isWithheld, readBy, type Remembering } from "./remembering.ts";

/** As many bytes of opened documents a page remembers; the ones that were read longest ago go first. */
const mostBytes = 150 * 1024 * 1024;

const contentSchema = z.object({
  integrity: z.enum(["verified", "not-verified"]),
  content: z.custom<Blob>((value) => value instanceof Blob),
});

/** Documents of a server that may be away: what was opened on this page can be opened again. */
export function createOfflineDocuments(
  online: DocumentStore,
  { store, remembering }: { readonly store: OfflineStore; readonly remembering: Remembering },
): DocumentStore {
  function makeRoom(): void {
    let bytes = 0;
    for (const [key, value] of store.entries("contents").toReversed()) {
      const read = z.safeParse(contentSchema, value);
      bytes += read.success ? read.data.content.size : 0;
      if (bytes > mostBytes) store.remove("contents", key);
    }
  }

  return {
    ...online,
    list: async (caseId) =>
      remembering.ask(`documents/${caseId}`, readBy(answers.documents), async () =>
        online.list(caseId),
      ),
    async content(id) {
      const found = await online.content(id);
      if (found.ok && found.value.integrity !== "changed") {
        store.write("contents", id, found.value);
        makeRoom();
      } else if (found.ok || isWithheld(found)) store.remove("contents", id);
      if (found.ok || !isLost(found)) return found;
      const read = z.safeParse(contentSchema, store.read("contents", id));
      return read.success ? { ok: true, value: { ...read.data } } : found;
    },
    async erase(id) {
      const erased = await online.erase(id);
      if (erased.ok) store.remove("contents", id);
      return erased;
    },
  };
}
