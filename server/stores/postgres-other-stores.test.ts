import { afterAll, describe } from "vitest";
import { describeDocumentIntegrity } from "../../src/domain/ports/contract/describe-document-integrity-for-test.ts";
import { describeDocumentStore } from "../../src/domain/ports/contract/describe-document-store-for-test.ts";
import { describePageReadings } from "../../src/domain/ports/contract/describe-page-readings-for-test.ts";
import { describeQualityStore } from "../../src/domain/ports/contract/describe-quality-store-for-test.ts";
import { describeSetupStore } from "../../src/domain/ports/contract/describe-setup-store-for-test.ts";
import { tickingClock } from "../../src/domain/ports/contract/examples-for-test.ts";
import { people } from "../../src/domain/ports/contract/stage-for-test.ts";
import { openTestDatabase } from "../database/cluster-for-test.ts";
import { documentsOf, openTenant, overwritePiece, qualityOf, setupOf } from "./store-for-test.ts";

const database = await openTestDatabase();
afterAll(() => database.close());

describe("PostgreSQL", () => {
  const open = () =>
    documentsOf(openTenant(database, { clock: tickingClock(), actor: () => people.nora }));
  describeDocumentStore("database", open);
  describePageReadings("database", open);
  describeDocumentIntegrity("database", () => {
    const store = open();
    return {
      store,
      overwrite: async (id, content) => overwritePiece(database, id, content),
    };
  });
  describeQualityStore("database", async (actor) =>
    qualityOf(openTenant(database, { clock: tickingClock(), actor })),
  );
  describeSetupStore("database", async () =>
    setupOf(openTenant(database, { clock: tickingClock(), actor: () => people.ada })),
  );
});
