import type { DocumentStore } from "#domain";
import * as z from "zod/mini";
import { answers } from "./answers.ts";
import { isLost } from "./in-repeats.ts";
import type { OfflineStore } from "./offline-store.ts";
import { isWithheld, readBy, type Remembering } from "./remembering.ts";

/** As many bytes of opened documents stay on this device; the oldest go first. */
const mostBytes = 150 * 1024 * 1024;

const contentSchema = z.object({
  at: z.string(),
  integrity: z.enum(["verified", "not-verified"]),
  content: z.custom<Blob>((value) => value instanceof Blob),
});

/** Documents of a server that may be away: what was opened on this device can be opened again. */
export function createOfflineDocuments(
  online: DocumentStore,
  options: {
    readonly store: OfflineStore;
    readonly remembering: Remembering;
    readonly clock: () => string;
  },
): DocumentStore {
  const { store, remembering, clock } = options;

  async function makeRoom(): Promise<void> {
    const found = (await store.entries("contents")).flatMap(([key, value]) => {
      const read = z.safeParse(contentSchema, value);
      return read.success ? [{ key, at: read.data.at, size: read.data.content.size }] : [];
    });
    let bytes = 0;
    for (const { key, size } of found.toSorted((one, other) => (one.at < other.at ? 1 : -1))) {
      bytes += size;
      if (bytes > mostBytes) await store.remove("contents", key);
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
        void store.write("contents", id, { at: clock(), ...found.value }).then(makeRoom);
      } else if (found.ok || isWithheld(found)) void store.remove("contents", id);
      if (found.ok || !isLost(found)) return found;
      const kept = z.safeParse(contentSchema, await store.read("contents", id));
      if (!kept.success) return found;
      const { integrity, content } = kept.data;
      return { ok: true, value: { integrity, content } };
    },
    async erase(id) {
      const erased = await online.erase(id);
      if (erased.ok) await store.remove("contents", id);
      return erased;
    },
  };
}
