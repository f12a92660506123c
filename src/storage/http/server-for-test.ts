import { afterAll } from "vitest";
import { memoryTenant } from "../../../server/http/memory-tenant-for-test.ts";
import {
  serveTenants,
  type ServedTenant,
  type UnderTest,
} from "../../../server/http/served-for-test.ts";
import { type HttpWorkspace, openHttpWorkspace } from "./http-workspace.ts";
import { createServerCalls, type Fetch } from "./server-calls.ts";
import * as z from "zod/mini";
import { apiVersion, type DocumentStore, type Failure, headers, newCaseId } from "#domain";
import { tickingClock } from "../../domain/ports/contract/examples-for-test.ts";
import { createHttpDocumentStore } from "./http-document-store.ts";
import { createServerChanges } from "./server-changes.ts";

/**
 * What becomes of a request on its way. `lost`: it is done, and its answer never comes. `reads`: the server takes no save
 * for want of room, and is reached all the while, so that what waits is tried once and then stays.
 */
export type Line = "up" | "down" | "lost" | "reads" | ((request: string) => Response | null);

/** A browser of one person, on a line that a test can cut; pages are opened in it one after the other. */
export interface BrowserForTest {
  line: Line;
  readonly tryOpen: () => Promise<{ readonly ok: true; readonly value: HttpWorkspace } | Failure>;
  readonly open: () => Promise<HttpWorkspace>;
  /** Method and path of every request that left. */
  readonly asked: string[];
  /** By which drafts are encrypted: the server’s, for this person on this device. */
  key: Promise<CryptoKey>;
  /** What is in this browser’s localStorage. */
  readonly rows: Map<string, string>;
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
    rows,
    key: newDraftKey(),
    async tryOpen() {
      return openHttpWorkspace({
        origin: served.origin,
        fetch: cut,
        clock,
        session: { csrf: () => null, read: async () => null },
        draftKey: { ...(await whoIs(served)), key: await browser.key },
        platform: { indexedDB, storage, isOpenElsewhere: async () => false },
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
      if (line === "up" || line === "reads") return served.fetch(address, request);
      throw new TypeError("the network is down");
    }
    asked.push(name);
    if (typeof line === "function") {
      const response = line(name);
      if (response !== null) return response;
    }
    if (line === "reads" && request.method === "PUT") {
      const error = { kind: "quota" };
      return new Response(JSON.stringify({ ok: false, error }), { status: 507 });
    }
    if (line === "down") throw new TypeError("the network is down");
    const response = await served.fetch(address, request);
    if (line !== "lost") return response;
    await response.arrayBuffer();
    throw new TypeError("the network is down");
  };
  return browser;
}

export async function newDraftKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

const meSchema = z.object({ value: z.object({ tenant: z.string(), personId: z.string() }) });

/** Who works there, as the session says also to a page that has no line. */
export async function whoIs(served: ServedTenant): Promise<z.infer<typeof meSchema>["value"]> {
  const headersOfApp = { [headers.api]: apiVersion };
  const me = await served.fetch(`${served.origin}/api/v1/me`, { headers: headersOfApp });
  return meSchema.parse(await me.json()).value;
}

/** Opens pages of browsers that hold nothing; after the tests of the file no page asks the server for anything more. */
export function pagesForTest(): (served: ServedTenant) => Promise<HttpWorkspace> {
  const pages: HttpWorkspace[] = [];
  afterAll(() => {
    for (const page of pages) page.close();
  });
  return async ({ origin, fetch }) => {
    const opened = await openHttpWorkspace({
      origin,
      fetch,
      session: { csrf: () => null, read: async () => null },
      draftKey: null,
      clock: tickingClock(),
      platform: { indexedDB: null, storage: null },
      wait: async () => undefined,
    });
    if (!opened.ok) throw new Error(opened.error.kind);
    pages.push(opened.value);
    return opened.value;
  };
}

/** The documents of a server that is still being started. */
export function documentsOn(served: Promise<ServedTenant>): DocumentStore {
  const changes = createServerChanges();
  const calls = createServerCalls({
    origin: "",
    fetch: async (address, request) => {
      const { origin, fetch } = await served;
      return fetch(`${origin}${address}`, request);
    },
    page: newCaseId(),
    csrf: () => null,
    renew: async () => false,
    onLink: () => undefined,
  });
  return createHttpDocumentStore({
    calls,
    wait: async () => undefined,
    announce: changes.announceDocuments,
    watch: changes.watchDocuments,
  });
}
