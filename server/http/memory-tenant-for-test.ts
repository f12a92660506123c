import type { Actor } from "#domain";
import { createMemoryWorkspace } from "#storage";
import type { TenantChange } from "../stores/server-workspace.ts";
import { serverWorkspaceOf } from "./memory-workspace-for-test.ts";
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
  const { policy } = memory;
  // As on PostgreSQL: who acts, and on which day, the store knows of the session, never of the page.
  const known = () => ({ by: actor, today: under.clock().slice(0, 10) });
  const workspace = {
    ...serverWorkspaceOf(memory),
    policy: {
      ...policy,
      propose: async (proposal, acting) => policy.propose(proposal, { ...acting, ...known() }),
      decide: async (id, verdict, acting) => policy.decide(id, verdict, { ...acting, ...known() }),
    } satisfies typeof policy,
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
