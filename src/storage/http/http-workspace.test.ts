import { describeCaseStore } from "../../domain/ports/contract/describe-case-store-for-test.ts";
import { describeDocumentIntegrity } from "../../domain/ports/contract/describe-document-integrity-for-test.ts";
import { describeDocumentStore } from "../../domain/ports/contract/describe-document-store-for-test.ts";
import { describePageReadings } from "../../domain/ports/contract/describe-page-readings-for-test.ts";
import { tickingClock } from "../../domain/ports/contract/examples-for-test.ts";
import { describeQualityStore } from "../../domain/ports/contract/describe-quality-store-for-test.ts";
import { describeSetupStore } from "../../domain/ports/contract/describe-setup-store-for-test.ts";
import { describeWorkspace } from "../../domain/ports/contract/describe-workspace-for-test.ts";
import { memoryTenant } from "../../../server/http/memory-tenant-for-test.ts";
import { serveTenants, type UnderTest } from "../../../server/http/served-for-test.ts";
import { documentsOn, pagesForTest } from "./server-for-test.ts";

const contentsOf = new Map<unknown, Map<string, Blob>>();
const serve = serveTenants(async (_tenant, under) => {
  const tenant = memoryTenant(under);
  contentsOf.set(tenant, tenant.contents);
  return tenant;
});
const openPage = pagesForTest();
const robin = { name: "Robin Example", role: "nurse-reviewer" };
const plain: UnderTest = { clock: tickingClock(), actor: () => robin };

describeCaseStore(
  "memory over HTTP",
  async (under) => {
    const served = await serve(under);
    const [mine, theirs] = [await openPage(served), await openPage(served)];
    return [mine.cases, theirs.cases];
  },
  5,
);
function openDocuments() {
  const served = serve(plain);
  return { store: documentsOn(served), served };
}

describeDocumentStore("memory over HTTP", () => openDocuments().store);
describePageReadings("memory over HTTP", () => openDocuments().store);
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
  const { quality } = await openPage(await serve({ ...plain, actor }));
  return quality;
});
// The server goes by who is signed in, and only an administrator proposes and approves values.
const ada = { name: "Ada Example", role: "administrator" };
describeSetupStore("memory over HTTP", async () =>
  openPage(await serve({ ...plain, actor: () => ada })),
);
describeWorkspace("memory over HTTP", () => {
  const served = serve(plain);
  return { open: async () => openPage(await served) };
});
