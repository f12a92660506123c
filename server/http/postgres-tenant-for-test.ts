import type { TestDatabase } from "../database/cluster-for-test.ts";
import { idOf, openTenant } from "../stores/store-for-test.ts";
import type { TenantForTest, UnderTest } from "./served-for-test.ts";

/** As many tenants listen to the database at once; tests of a file come one after the other. */
const mostListening = 8;

/** Tenants on PostgreSQL, for a server of a test. */
export function postgresTenants(
  database: Pick<TestDatabase, "app" | "beforeClose">,
): (under: Required<UnderTest>) => Promise<TenantForTest> {
  const listening: (() => Promise<void>)[] = [];
  return async (under) => {
    const { tenant, workspaces, now } = await openTenant(database, under);
    listening.push(workspaces.close);
    if (listening.length > mostListening) await listening.shift()?.();
    return {
      workspaceOf: (user) => workspaces.workspaceOf({ ...user, tenant }),
      changes: {
        subscribe: (_served, callback) => workspaces.changes.subscribe(tenant, callback),
      },
      async admit(actor) {
        await now();
        return idOf(actor);
      },
    };
  };
}
