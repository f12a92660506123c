import { afterAll, expect, inject, test } from "vitest";
import { describeCaseStore } from "../../domain/ports/contract/describe-case-store-for-test.ts";
import { describeDocumentIntegrity } from "../../domain/ports/contract/describe-document-integrity-for-test.ts";
import {
  describeDocumentStore,
  exampleDocument,
  given,
} from "../../domain/ports/contract/describe-document-store-for-test.ts";
import { describePageReadings } from "../../domain/ports/contract/describe-page-readings-for-test.ts";
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
import { idOf, overwritePiece } from "../../../server/stores/store-for-test.ts";
import { postgresTenants } from "../../../server/http/postgres-tenant-for-test.ts";
import { serveTenants, type UnderTest } from "../../../server/http/served-for-test.ts";
import { documentsOn, pagesForTest } from "./server-for-test.ts";

// The whole way: this adapter, HTTP on a socket, the server's routes, its stores, PostgreSQL.
const database = await openTestDatabase();
afterAll(() => database.close());
const makeTenant = postgresTenants(database);
const serve = serveTenants(async (_tenant, under) => makeTenant(under));
const openPage = pagesForTest();
const by = (actor: UnderTest["actor"]): UnderTest => ({ clock: tickingClock(), actor });

/** Two pages of one tenant. */
const openCases: OpenStore = async (under) => {
  const served = await serve(under);
  return [(await openPage(served)).cases, (await openPage(served)).cases];
};
const name = "PostgreSQL over HTTP";
// What the stores judge is tried on them directly and, over HTTP, on the memory adapter: here it is the way that is
// tried. `npm run proof:server` goes it with the whole contract.
if (inject("isProof")) describeCaseStore(name, openCases, 1, 10);
else {
  describeSingleCases(name, openCases);
  describeRemovingAndSigning(name, openCases);
  describeScan(name, openCases);
  describeChain(name, openCases);
}

const openDocuments = () => documentsOn(serve(by(() => people.nora)));

describeDocumentStore("server’s database", openDocuments);
describePageReadings("server’s database", openDocuments);
describeDocumentIntegrity("server’s database", () => ({
  store: openDocuments(),
  overwrite: async (id, content) => overwritePiece(database, id, content),
}));
describeQualityStore(
  "PostgreSQL over HTTP",
  async (actor) => (await openPage(await serve(by(actor)))).quality,
);
describeSetupStore("PostgreSQL over HTTP", async () => {
  const { people: profiles, ...rest } = await openPage(await serve(by(() => people.ada)));
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
  return { open: async () => openPage(await served) };
});

test("an upload whose answer was lost is sent again and attached once; its key stands for no other", async () => {
  const served = await serve(by(() => people.nora));
  const keys: string[] = [];
  const losing = async (address: string, request: RequestInit) => {
    const answer = await served.fetch(address, request);
    const key = new Headers(request.headers).get("idempotency-key");
    if (key !== null) keys.push(key);
    if (keys.length !== 1) return answer;
    await answer.arrayBuffer();
    throw new TypeError("the network is down");
  };
  const store = documentsOn(Promise.resolve({ ...served, fetch: losing }));
  const { id, caseId, name: attached } = given(await store.add(exampleDocument({ name: "a.pdf" })));
  expect(given(await store.list(caseId)).items.map((one) => one.id)).toEqual([id]);
  expect([attached, new Set(keys).size, keys.length]).toEqual(["a.pdf", 1, 2]);
  const user = { tenant: "", personId: idOf(people.nora), sessionId: "session" };
  const { documents } = served.tenant.workspaceOf(user);
  const other = exampleDocument({ content: new Blob(["another content"]) });
  const refused = { kind: "invalid", issues: [{ path: "key" }] };
  expect(await documents.add(other, { key: keys[0] ?? "" })).toMatchObject({ error: refused });
});
