import { afterAll, inject } from "vitest";
import { newCaseId } from "#domain";
import { describeCaseStore } from "../../domain/ports/contract/describe-case-store-for-test.ts";
import { describeDocumentIntegrity } from "../../domain/ports/contract/describe-document-integrity-for-test.ts";
import { describeDocumentStore } from "../../domain/ports/contract/describe-document-store-for-test.ts";
import { describeQualityStore } from "../../domain/ports/contract/describe-quality-store-for-test.ts";
import { describeSetupStore } from "../../domain/ports/contract/describe-setup-store-for-test.ts";
import { describeWorkspace } from "../../domain/ports/contract/describe-workspace-for-test.ts";
import { describeChain } from "../../domain/ports/contract/chain-for-test.ts";
import { describeRemovingAndSigning } from "../../domain/ports/contract/removing-and-signing-for-test.ts";
import { describeScan } from "../../domain/ports/contract/scan-for-test.ts";
import { describeSingleCases } from "../../domain/ports/contract/single-cases-for-test.ts";
import { type OpenStore, tickingClock } from "../../domain/ports/contract/examples-for-test.ts";
import { people } from "../../domain/ports/contract/stage-for-test.ts";
import { openTestDatabase } from "../../../server/database/cluster-for-test.ts";
import { postgresTenants } from "../../../server/http/postgres-tenant-for-test.ts";
import {
  serveTenants,
  type ServedTenant,
  type UnderTest,
} from "../../../server/http/served-for-test.ts";
import { createHttpDocumentStore } from "./http-document-store.ts";
import { type HttpWorkspace, openHttpWorkspace } from "./http-workspace.ts";
import { createServerCalls } from "./server-calls.ts";
import { createServerChanges } from "./server-changes.ts";

// The whole way: this adapter, HTTP on a socket, the server's routes, its stores, PostgreSQL.
const database = await openTestDatabase();
afterAll(() => database.close());
const makeTenant = postgresTenants(database);
const serve = serveTenants(async (_tenant, under) => makeTenant(under));
const by = (actor: UnderTest["actor"]): UnderTest => ({ clock: tickingClock(), actor });

async function open({ origin, fetch }: ServedTenant): Promise<HttpWorkspace> {
  const opened = await openHttpWorkspace({
    origin,
    fetch,
    session: { csrf: () => null, read: async () => null },
    clock: tickingClock(),
    platform: { indexedDB: null, storage: null },
  });
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

/** Two pages of one tenant. */
const openCases: OpenStore = async (under) => {
  const served = await serve(under);
  return [(await open(served)).cases, (await open(served)).cases];
};
const name = "PostgreSQL over HTTP";
// What the stores judge is tried on them directly and, over HTTP, on the memory adapter: here it is the way that is
// tried. `npm run proof` goes it with the whole contract.
if (inject("isProof")) describeCaseStore(name, openCases, 1);
else {
  describeSingleCases(name, openCases);
  describeRemovingAndSigning(name, openCases);
  describeScan(name, openCases);
  describeChain(name, openCases);
}

/** A store whose server is still being started. */
function openDocuments() {
  const served = serve(by(() => people.nora));
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
    announce: changes.announceDocuments,
    watch: changes.watchDocuments,
  });
}

describeDocumentStore("server’s database", openDocuments);
describeDocumentIntegrity("server’s database", () => ({
  store: openDocuments(),
  async overwrite(id, content) {
    const bytes = Buffer.from(await content.arrayBuffer());
    // As a failing disk would: past every rule of the database.
    const client = await database.admin.connect();
    await client.query("set session_replication_role = replica");
    await client.query(
      "update review.document_pieces set bytes = $2 where document_id = $1 and number = 0",
      [id, bytes],
    );
    await client.query("set session_replication_role = origin");
    client.release();
  },
}));
describeQualityStore(
  "PostgreSQL over HTTP",
  async (actor) => (await open(await serve(by(actor)))).quality,
);
describeSetupStore("PostgreSQL over HTTP", async () => {
  const { people: profiles, ...rest } = await open(await serve(by(() => people.ada)));
  return {
    ...rest,
    people: {
      ...profiles,
      // Whoever works is among the people of a server, and no part of what the contract writes.
      async list() {
        const listed = await profiles.list();
        if (!listed.ok) return listed;
        const others = listed.value.people.filter(({ person }) => person.role !== "administrator");
        return { ok: true, value: { ...listed.value, people: others } };
      },
    },
  };
});
describeWorkspace("PostgreSQL over HTTP", () => {
  // Quality records are read by analysts and administrators alone.
  const served = serve(by(() => people.ada));
  return { open: async () => open(await served) };
});
