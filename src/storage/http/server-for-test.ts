import { memoryTenant } from "../../../server/http/memory-tenant-for-test.ts";
import {
  serveTenants,
  type ServedTenant,
  type UnderTest,
} from "../../../server/http/served-for-test.ts";
import { type HttpWorkspace, openHttpWorkspace } from "./http-workspace.ts";
import type { Fetch } from "./server-calls.ts";
import type { Failure } from "#domain";

/** What becomes of a request on its way. `lost`: it is done, and its answer never comes. */
export type Line = "up" | "down" | "lost" | ((request: string) => Response | null);

/** A browser of one person, on a line that a test can cut; pages are opened in it one after the other. */
export interface BrowserForTest {
  line: Line;
  readonly tryOpen: () => Promise<{ readonly ok: true; readonly value: HttpWorkspace } | Failure>;
  readonly open: () => Promise<HttpWorkspace>;
  /** Method and path of every request that left. */
  readonly asked: string[];
}

/** A server on the memory adapter, in whose place PostgreSQL is tried by the contract. */
export function serveMemory(): (under: UnderTest) => Promise<ServedTenant> {
  return serveTenants(async (_tenant, under) => memoryTenant(under));
}

export function browserOn(
  served: ServedTenant,
  { clock }: UnderTest,
  indexedDB: IDBFactory | null,
): BrowserForTest {
  const rows = new Map<string, string>();
  const storage = {
    getItem: (key: string) => rows.get(key) ?? null,
    setItem: (key: string, value: string) => void rows.set(key, value),
    removeItem: (key: string) => void rows.delete(key),
  };
  const asked: string[] = [];
  const browser: BrowserForTest = {
    line: "up",
    asked,
    async tryOpen() {
      return openHttpWorkspace({
        origin: served.origin,
        fetch: cut,
        clock,
        session: { csrf: () => null, read: async () => null },
        platform: { indexedDB, storage },
        // Pauses are short here; the machine still does something else in them.
        wait: async () =>
          new Promise((resolve) => {
            setTimeout(resolve, 20);
          }),
      });
    },
    async open() {
      const opened = await browser.tryOpen();
      if (!opened.ok) throw new Error(opened.error.kind);
      return opened.value;
    },
  };
  const cut: Fetch = async (address, request) => {
    const path = new URL(address).pathname;
    const name = `${request.method ?? "GET"} ${path}`;
    const { line } = browser;
    // The stream of changes has a line of its own.
    if (path.endsWith("/changes")) {
      if (line === "up") return served.fetch(address, request);
      throw new TypeError("the network is down");
    }
    asked.push(name);
    if (typeof line === "function") {
      const response = line(name);
      if (response !== null) return response;
    }
    if (line === "down") throw new TypeError("the network is down");
    const response = await served.fetch(address, request);
    if (line !== "lost") return response;
    await response.arrayBuffer();
    throw new TypeError("the network is down");
  };
  return browser;
}
