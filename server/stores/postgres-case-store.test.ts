import { afterAll } from "vitest";
import { describeCaseStore } from "../../src/domain/ports/contract/describe-case-store-for-test.ts";
import { openTestDatabase } from "../database/cluster-for-test.ts";
import { casesOf, openTenant } from "./store-for-test.ts";

const database = await openTestDatabase();
afterAll(() => database.close());

describeCaseStore(
  "PostgreSQL",
  async (under) => {
    const tenant = await openTenant(database, under);
    return [casesOf(tenant, "mine"), casesOf(tenant, "theirs")];
  },
  // Each is some hundred transactions; `npm run proof` tries more.
  10,
  20,
);
