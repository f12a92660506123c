import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type Actor, type CaseListQuery, caseSortKeys, newCaseId } from "#domain";
import { exampleDocument } from "../../src/domain/ports/contract/describe-document-store-for-test.ts";
import { exampleSample } from "../../src/domain/ports/contract/describe-quality-store-for-test.ts";
import {
  exampleCase,
  stored,
  tickingClock,
} from "../../src/domain/ports/contract/examples-for-test.ts";
import { people } from "../../src/domain/ports/contract/stage-for-test.ts";
import { openTenant } from "../stores/store-for-test.ts";
import { openSqlStage } from "./sql-stage-for-test.ts";

const stage = await openSqlStage();
afterAll(() => stage.close());
const { database } = stage;
/** Stands in everything that is the other tenant's. */
const canary = `canary${randomUUID().replaceAll("-", "")}`;
const analyst: Actor = { ...people.quinn, name: canary };
let actor: Actor = people.nora;
const theirs = await openTenant(database, { clock: tickingClock(), actor: () => actor });
const ids: string[] = [theirs.tenant, canary];

beforeAll(async () => {
  for (let index = 0; index < 3; index += 1) {
    actor = { ...people.nora, name: canary };
    const { cases, documents } = await theirs.now();
    const record = exampleCase({
      notes: canary,
      assignee: canary,
      member: { name: canary, memberId: canary, dateOfBirth: "" },
    });
    const { version } = stored(await cases.create(record, { key: newCaseId() }));
    stored(await cases.put(record.id, { ...record, answers: { x: canary } }, { ifMatch: version }));
    const added = await documents.add(exampleDocument({ caseId: record.id, name: canary }));
    if (!added.ok) throw new Error(added.error.kind);
    ids.push(record.id, added.value.id);
  }
  actor = analyst;
  const sample = { ...exampleSample(), by: analyst, seed: canary };
  const { quality, settings } = await theirs.now();
  const written = [
    await quality.write(sample),
    await settings.write({ movesOn: true }, { ifRevision: 0 }),
  ];
  if (written.some(({ ok }) => !ok)) throw new Error("nothing of theirs is there");
  ids.push(sample.id);
});

test("by plain SQL nobody sees a row of another tenant, in any table, by any question", async () => {
  const { rows: tables } = await database.admin.query<{
    readonly name: string;
    readonly columns: readonly string[];
  }>(`
    select c.relname as name, array_agg(a.attname::text) as columns from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'review'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition group by 1`);
  expect(tables.length).toBeGreaterThan(12);
  let seen = 0;
  const question = fc.record({
    who: fc.constantFrom("ben", "paul", "quinn", "ada"),
    table: fc.constantFrom(...tables),
    by: fc.nat(),
    id: fc.nat(),
    kind: fc.constantFrom("all", "equal", "like", "not", "joined", "searched"),
  });
  await fc.assert(
    fc.asyncProperty(question, async ({ who, table, by, id, kind }) => {
      const column = `"${table.columns[by % table.columns.length] ?? "tenant"}"`;
      const value = `'${ids[id % ids.length] ?? ""}'`;
      const from = `review.${table.name} t`;
      const ask = {
        all: `from ${from}`,
        equal: `from ${from} where t.${column}::text = ${value}`,
        like: `from ${from} where t.${column}::text like '%' || ${value} || '%' or t.tenant = ${value}`,
        not: `from ${from} where t.tenant <> '${stage.tenant}'`,
        joined: `from ${from} full join review.cases k on k.id = ${value} where k.id = ${value}`,
        searched: `from review.found_by(array['${canary}']) t`,
      }[kind];
      // Raised as an error, so that what was seen comes back from a transaction that is taken back.
      const outcome = await stage.attempt(
        who,
        `do $$ declare found text; begin select string_agg(to_jsonb(t)::text, ' ') into found ${ask}; raise exception 'saw %', coalesce(found, ''); end $$`,
      );
      if (outcome.startsWith("saw")) seen += 1;
      for (const theirId of ids) expect(outcome).not.toContain(theirId);
    }),
    { numRuns: inject("isProof") ? 3000 : 300 },
  );
  // Most questions may be asked: a refusal of each would prove nothing.
  expect(seen).toBeGreaterThan(50);
});

test("through the stores nobody sees or changes anything of another tenant, by whatever id or search", async () => {
  actor = people.nora;
  const mine = await openTenant(database, { clock: tickingClock(), actor: () => people.ada });
  const { cases, documents, quality } = await mine.now();
  const own = exampleCase({ notes: "mine" });
  stored(await cases.create(own, { key: "mine" }));
  const before = await database.admin.query(
    "select count(*)::int as n from review.revisions where tenant = $1",
    [theirs.tenant],
  );
  const query: fc.Arbitrary<CaseListQuery> = fc.record(
    {
      search: fc.constantFrom(canary, "canary", ""),
      where: fc.constantFrom({ assignee: canary }, { memberName: canary }, {}),
      removed: fc.boolean(),
      sort: fc.record({
        by: fc.constantFrom(...caseSortKeys),
        direction: fc.constantFrom("ascending", "descending"),
      }),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(query, fc.nat(), async (asked, at) => {
      const id = ids[at % ids.length] ?? "";
      const answers: unknown[] = [
        await cases.list(asked),
        await cases.get(id),
        await cases.history(id),
        await cases.determinations(id),
        await cases.verify(id),
        await cases.put(id, { ...own, id: own.id }, { ifMatch: "r2" }),
        await cases.remove(id, { ifMatch: "r2" }),
        await documents.list(id),
        await documents.content(id),
        await documents.rename(id, "x"),
        await documents.erase(id),
        await documents.eraseCase(id),
        await quality.list(),
        await quality.get(id),
      ];
      for await (const slice of cases.scan({})) answers.push(slice);
      expect(JSON.stringify(answers)).not.toContain(canary);
      const listed = await cases.list({});
      expect(listed).toMatchObject({ value: { total: 1, assignees: [] } });
    }),
    { numRuns: inject("isProof") ? 100 : 10 },
  );
  const after = await database.admin.query(
    "select count(*)::int as n from review.revisions where tenant = $1",
    [theirs.tenant],
  );
  expect(after.rows).toEqual(before.rows);
});

test("every table of the schema has the tenant in front of its key and keeps tenants apart or is nobody's to read, and none belongs to the server's login", async () => {
  const { rows } = await database.admin.query<{
    readonly name: string;
    readonly apart: boolean;
    readonly first: string | null;
    readonly owner: string;
  }>(`
    select c.relname as name, c.relrowsecurity or not exists (select from unnest(array['w_nurse', 'w_physician', 'w_qa', 'w_admin']) as r(role)
        where has_any_column_privilege(r.role, c.oid, 'select, insert, update')) as apart, pg_get_userbyid(c.relowner) as owner,
      (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where i.indrelid = c.oid and i.indisprimary) as first
    from pg_class c where c.relnamespace = 'review'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`);
  const ofAll = ["life_rules", "needed_by_schema"];
  const wrong = rows.filter(
    ({ name, apart, first, owner }) =>
      owner.startsWith("w_") || (!ofAll.includes(name) && (first !== "tenant" || !apart)),
  );
  expect(wrong).toEqual([]);
});
