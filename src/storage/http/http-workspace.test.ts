import { describeCaseStore } from "../../domain/ports/contract/describe-case-store-for-test.ts";
import { describeDocumentIntegrity } from "../../domain/ports/contract/describe-document-integrity-for-test.ts";
import { describeDocumentStore } from "../../domain/ports/contract/describe-document-store-for-test.ts";
import { tickingClock } from "../../domain/ports/contract/examples-for-test.ts";
import { describeQualityStore } from "../../domain/ports/contract/describe-quality-store-for-test.ts";
import { describeSetupStore } from "../../domain/ports/contract/describe-setup-store-for-test.ts";
import { describeWorkspace } from "../../domain/ports/contract/describe-workspace-for-test.ts";
import { memoryTenant } from "../../../server/http/memory-tenant-for-test.ts";
import {
  serveTenants,
  type ServedTenant,
  type UnderTest,
} from "../../../server/http/served-for-test.ts";
import { newCaseId } from "#domain";
import { createHttpDocumentStore } from "./http-document-store.ts";
import { createServerCalls } from "./server-calls.ts";
import { createServerChanges } from "./server-changes.ts";
import { type HttpWorkspace, openHttpWorkspace } from "./http-workspace.ts";

const contentsOf = new Map<unknown, Map<string, Blob>>();
const serve = serveTenants(async (_tenant, under) => {
  const tenant = memoryTenant(under);
  contentsOf.set(tenant, tenant.contents);
  return tenant;
});
const robin = { name: "Robin Example", role: "nurse-reviewer" };
const plain: UnderTest = { clock: tickingClock(), actor: () => robin };

async function open({ origin, fetch }: ServedTenant): Promise<HttpWorkspace> {
  const opened = await openHttpWorkspace({
    origin,
    fetch,
    session: { csrf: () => null, read: async () => null },
    clock: tickingClock(),
    platform: { indexedDB: null, storage: null },
    wait: async () => undefined,
  });
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

describeCaseStore(
  "memory over HTTP",
  async (under) => {
    const served = await serve(under);
    const [mine, theirs] = [await open(served), await open(served)];
    return [mine.cases, theirs.cases];
  },
  5,
);
/** A store whose server is still being started. */
function openDocuments() {
  const served = serve(plain);
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
  const store = createHttpDocumentStore({
    calls,
    announce: changes.announceDocuments,
    watch: changes.watchDocuments,
  });
  return { store, served };
}

describeDocumentStore("memory over HTTP", () => openDocuments().store);
describeDocumentIntegrity("memory over HTTP", () => {
  const { store, served } = openDocuments();
  return {
    store,
    async overwrite(id, content) {
      contentsOf.get((await served).tenant)?.set(id, content);
    },
  };
});
describeQualityStore("memory over HTTP", async (actor) => {
  const { quality } = await open(await serve({ ...plain, actor }));
  return quality;
});
describeSetupStore("memory over HTTP", async () => open(await serve(plain)));
describeWorkspace("memory over HTTP", () => {
  const served = serve(plain);
  return { open: async () => open(await served) };
});
