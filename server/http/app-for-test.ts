import type { FastifyInstance } from "fastify";
import { type Actor, type CaseDigests, newCaseId } from "#domain";
import { createMemoryWorkspace } from "#storage";
import type { SignedIn } from "../sign-in/signed-in.ts";
import type { TenantChange, TenantChanges } from "../stores/server-workspace.ts";
import type { AppOptions } from "./app-options.ts";
import { createApp } from "./create-app.ts";
import { serverWorkspaceOf } from "./memory-workspace-for-test.ts";

/** Who a test signs in as, by a header that no real sign-in reads. */
export const personHeader = "x-person-for-test";

/** A server on the memory adapter, for what is about HTTP alone; the stores are tried on PostgreSQL. */
export async function memoryApp(
  given: Partial<AppOptions> & { readonly digests?: CaseDigests } = {},
): Promise<{ readonly app: FastifyInstance; readonly changes: ToldChanges }> {
  let actor: Actor = nora;
  const { digests, ...options } = given;
  const memory = createMemoryWorkspace({
    clock: () => new Date().toISOString(),
    actor: () => actor,
    ...(digests === undefined ? {} : { digests }),
  });
  const changes = toldChanges();
  const workspace = serverWorkspaceOf(memory);
  const app = await createApp({
    whoIs: async ({ headers }) => {
      const name = headers[personHeader];
      return typeof name === "string" ? signedInAs({ ...nora, name }) : null;
    },
    workspaceOf({ personId }) {
      actor = { ...nora, name: personId };
      return workspace;
    },
    changes,
    isReady: async () => true,
    assetsFolder: null,
    log: null,
    ...options,
  });
  return { app, changes };
}

export const nora: Actor = { id: newCaseId(), name: "Nora Example", role: "nurse-reviewer" };

function signedInAs(actor: Actor): SignedIn {
  return {
    tenant: "plan",
    personId: actor.name,
    actor,
    sessionId: `session-of-${actor.name}`,
    authenticatedAt: "2026-03-09T08:00:00.000Z",
  };
}

/** Changes as a test tells them. */
export interface ToldChanges extends TenantChanges {
  readonly tell: (change: TenantChange) => void;
}

function toldChanges(): ToldChanges {
  const listeners = new Set<(change: TenantChange) => void>();
  return {
    subscribe(_tenant, callback) {
      listeners.add(callback);
      return () => void listeners.delete(callback);
    },
    tell(change) {
      for (const listener of listeners) listener(change);
    },
  };
}
