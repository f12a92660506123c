import { afterAll, expect, test } from "vitest";
import { lifeRuleRows } from "./life-rules.ts";
import { migrate } from "./migrate.ts";
import { openTestDatabase } from "./cluster-for-test.ts";
import pg from "pg";

const database = await openTestDatabase();
afterAll(() => database.close());

test("the database's table of who may do what is the domain's, row by row", async () => {
  const { rows } = await database.admin.query("select * from review.life_rules");
  const inOrder = (all: readonly unknown[]): readonly string[] =>
    all.map((one) => JSON.stringify(one)).toSorted();
  expect(inOrder(rows)).toEqual(inOrder(lifeRuleRows()));
  expect(rows.length).toBeGreaterThan(150);
});

test("a table that differs is made the domain's again by the next server that starts, and nothing else changes", async () => {
  await database.admin.query(
    "update review.life_rules set to_state = 'adverse' where action = 'refer'",
  );
  await database.admin.query("delete from review.life_rules where action = 'approve'");
  await database.admin.query(
    "insert into review.life_rules values ('decide-adversely', 'nurse-reviewer', 'draft', 'adverse', true, '{}')",
  );
  const client = new pg.Client(database.url("postgres"));
  await client.connect();
  await migrate(client);
  await migrate(client);
  await client.end();
  const { rows } = await database.admin.query("select * from review.life_rules");
  expect(rows).toHaveLength(lifeRuleRows().length);
  expect(rows).toEqual(expect.arrayContaining([...lifeRuleRows()]));
});
