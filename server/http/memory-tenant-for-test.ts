import type { Actor } from "#domain";
import { createMemoryWorkspace } from "#storage";
import type { ServerWorkspace, TenantChange } from "../stores/server-workspace.ts";
import type { TenantForTest, UnderTest } from "./served-for-test.ts";

/** A tenant on the memory adapter, whose stores work at once: who asks is who works as long as a call lasts. */
export function memoryTenant(under: Required<UnderTest>): TenantForTest & {
  readonly contents: Map<string, Blob>;
} {
  let actor: Actor = { name: "Nobody", role: "nobody" };
  let origin = "";
  const people = new Map<string, Actor>();
  const contents = new Map<string, Blob>();
  const memory = createMemoryWorkspace({ ...under, actor: () => actor, contents });
  const listeners = new Set<(change: TenantChange) => void>();
  const tell = (change: TenantChange): void => {
    for (const listener of listeners) listener(change);
  };
  memory.cases.watch({}, ({ source: _source, ...change }) =>
    tell({ kind: "case", origin, change }),
  );
  memory.documents.watch(({ caseId }) => tell({ kind: "documents", origin, caseId }));
  memory.quality.watch(() => tell({ kind: "quality", origin }));
  memory.people.watch(() => tell({ kind: "setup", origin }));
  const workspace: ServerWorkspace = {
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
  return {
    contents,
    async admit(admitted) {
      const id = JSON.stringify(admitted);
      people.set(id, admitted);
      return id;
    },
    workspaceOf({ personId, sessionId }) {
      actor = people.get(personId) ?? actor;
      origin = sessionId;
      return workspace;
    },
    changes: {
      subscribe(_tenant, callback) {
        listeners.add(callback);
        return () => void listeners.delete(callback);
      },
    },
  };
}

const damaged = {
  ok: false,
  error: { kind: "invalid", where: "stored", reason: "damaged", issues: [] },
} as const;
