import { afterAll, expect, test } from "vitest";
import { newCaseId, type Person } from "#domain";
import {
  exampleCase,
  exampleDetermination,
  stored,
  tickingClock,
} from "../../src/domain/ports/contract/examples-for-test.ts";
import { openTestDatabase } from "../database/cluster-for-test.ts";
import { openTenant } from "./store-for-test.ts";

const database = await openTestDatabase();
afterAll(() => database.close());
const nora: Person = { id: newCaseId(), name: "Nora Example", role: "nurse-reviewer" };

async function rowsOf(sql: string, tenant: string): Promise<readonly unknown[]> {
  const { rows } = await database.admin.query<Record<string, unknown>>(sql, [tenant]);
  return rows;
}

test("the database's own counts are those of the cases, whatever is done to them, and however they are put together", async () => {
  const { tenant, now } = await openTenant(database, { clock: tickingClock(), actor: () => nora });
  const { cases } = await now();
  const wrong = async () => rowsOf("select * from review.wrong_counts($1)", tenant);
  for (let number = 0; number < 6; number += 1) {
    const made = stored(await cases.create(exampleCase(), { key: newCaseId() }));
    const { id } = made.value;
    if (number === 0) continue;
    if (number < 3) {
      const removed = await cases.remove(id, { ifMatch: made.version });
      if (removed.ok && number === 1) await cases.restore(id, { ifMatch: removed.version });
      continue;
    }
    const determination = {
      ...exampleDetermination(id, "referred-to-physician"),
      recordedBy: nora,
    };
    const closed = { ...made.value, state: "referred-to-physician" as const };
    const signed = await cases.sign(id, closed, { ifMatch: made.version, determination });
    expect(signed.ok).toBe(true);
  }
  expect(await wrong()).toEqual([]);
  const before = await cases.list({});
  const counts = "select state, n from review.case_counts where tenant = $1 order by state, n";
  expect((await rowsOf(counts, tenant)).length).toBeGreaterThan(6);
  await database.admin.query("select review.fold_counts($1)", [tenant]);
  expect((await rowsOf(counts, tenant)).length).toBeLessThan(4);
  expect(await cases.list({})).toEqual(before);
  expect(before).toMatchObject({ value: { total: 5, byState: { "referred-to-physician": 3 } } });
  // What was counted otherwise is noticed by who asks.
  await database.admin.query(
    "insert into review.case_counts (tenant, state, due_day, n) values ($1, 'draft', '', 1)",
    [tenant],
  );
  expect(await wrong()).toHaveLength(1);
});
