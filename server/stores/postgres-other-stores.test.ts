import { afterAll, describe } from "vitest";
import { describeDocumentIntegrity } from "../../src/domain/ports/contract/describe-document-integrity-for-test.ts";
import { describeDocumentStore } from "../../src/domain/ports/contract/describe-document-store-for-test.ts";
import { describeQualityStore } from "../../src/domain/ports/contract/describe-quality-store-for-test.ts";
import { describeSetupStore } from "../../src/domain/ports/contract/describe-setup-store-for-test.ts";
import { tickingClock } from "../../src/domain/ports/contract/examples-for-test.ts";
import { people } from "../../src/domain/ports/contract/stage-for-test.ts";
import { openTestDatabase } from "../database/cluster-for-test.ts";
import { documentsOf, openTenant, qualityOf, setupOf } from "./store-for-test.ts";

const database = await openTestDatabase();
afterAll(() => database.close());

describe("PostgreSQL", () => {
  const open = () =>
    documentsOf(openTenant(database, { clock: tickingClock(), actor: () => people.nora }));
  describeDocumentStore("database", open);
  describeDocumentIntegrity("database", () => {
    const store = open();
    return {
      store,
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
    };
  });
  describeQualityStore("database", async (actor) =>
    qualityOf(openTenant(database, { clock: tickingClock(), actor })),
  );
  describeSetupStore("database", async () =>
    setupOf(openTenant(database, { clock: tickingClock(), actor: () => people.ada })),
  );
});
