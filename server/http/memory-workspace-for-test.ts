import type { createMemoryWorkspace } from "#storage";
import type { ServerWorkspace } from "../stores/server-workspace.ts";

/** The memory adapter with what a server's stores offer beyond the ports. */
export function serverWorkspaceOf(
  memory: ReturnType<typeof createMemoryWorkspace>,
): ServerWorkspace {
  return {
    ...memory,
    documents: {
      ...memory.documents,
      async range(id, from, to) {
        const found = await memory.documents.content(id);
        if (!found.ok) return found;
        if (found.value.integrity === "changed") return damaged;
        const { content } = found.value;
        const bytes = new Uint8Array(await content.slice(from, to + 1).arrayBuffer());
        return { ok: true, value: { bytes, mediaType: content.type, byteLength: content.size } };
      },
    },
    planAt: async () => ({ ok: true, value: null }),
  };
}

const damaged = {
  ok: false,
  error: { kind: "invalid", where: "stored", reason: "damaged", issues: [] },
} as const;
