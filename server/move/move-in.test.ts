import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type BackupCase,
  decideCreate,
  decideSign,
  linkOf,
  newCaseId,
  noDigests,
  type Person,
  versionOf,
} from "#domain";
import {
  exampleCase,
  exampleDetermination,
} from "../../src/domain/ports/contract/examples-for-test.ts";
import { openTestDatabase } from "../database/cluster-for-test.ts";
import { type Transact, transactionsOf } from "../stores/transactions.ts";
import { type CaseRows, decideMove } from "./moved-case.ts";
import { nothing, writeCases } from "./write-cases.ts";

const database = await openTestDatabase();
afterAll(() => database.close());
const tenant = randomUUID();
const at = "2026-03-01T08:00:00.000Z";
const ada: Person = { id: newCaseId(), name: "Ada Example", role: "administrator" };
const nora: Person = { id: newCaseId(), name: "Nora Example", role: "nurse-reviewer" };
const moveId = randomUUID();

function as({ id }: Person): Transact {
  const who = { tenant, personId: id, sessionId: "s" };
  return transactionsOf({ pool: database.app, process: "test" }, who);
}

beforeAll(async () => {
  await database.app.query("select review.found_tenant($1, 'Example')", [tenant]);
  for (const person of [ada, nora]) {
    const given = [tenant, person.id, JSON.stringify(person), at];
    await database.app.query("select review.admit($1, $2, $3, $4)", given);
  }
  await as(ada)("write", ({ rows }) =>
    rows("select review.begin_move($1, 'f', 'r', 'a', 'h')", [moveId]),
  );
});

/** A case that was made and referred elsewhere: two revisions and a signed line. */
async function referredCase(): Promise<CaseRows> {
  const context = { now: at, by: nora, digestOf: noDigests.digestOf };
  const made = decideCreate(exampleCase(), context);
  if (!made.ok || !("write" in made)) throw new Error("not made");
  const { stored: first } = made.write;
  const determination = {
    ...exampleDetermination(first.id, "referred-to-physician"),
    recordedBy: nora,
    recordedAt: at,
  };
  const record = { ...first.record, state: "referred-to-physician" as const };
  const signed = decideSign(first, record, determination, versionOf(first), context, {
    items: [],
    unreadable: 0,
  });
  if (!signed.ok || !("write" in signed)) throw new Error("not signed");
  const start = linkOf(made.write, { last: null, found: null });
  const backup: BackupCase = {
    id: first.id,
    stored: signed.write.stored,
    summary: signed.write.summary,
    revisions: [made.write.revision, signed.write.revision],
    determinations: [determination],
    chain: [start, linkOf(signed.write, { last: start, found: start.record })],
    keys: [first.id],
    numbers: { revisions: [0, 1], determinations: [0], chain: [0, 1] },
  };
  const { rows } = await decideMove(backup, nothing, 0);
  if (rows === null) throw new Error("not let in");
  return rows;
}

const bringIn = async (rows: readonly CaseRows[], who = ada): Promise<string> =>
  as(who)("write", (transaction) => writeCases(transaction, moveId, rows)).then(
    () => "in",
    (error: unknown) => (error instanceof Error ? error.message : "unknown"),
  );

async function countOf(rows: readonly CaseRows[]): Promise<number> {
  const ids = rows.map(({ id }) => id);
  const { rows: found } = await database.admin.query(
    "select from review.cases where tenant = $1 and id = any($2) union all select from review.revisions where tenant = $1 and case_id = any($2)",
    [tenant, ids],
  );
  return found.length;
}

type Values = CaseRows["values"];
/** The row with another text in the place of its record (2) or its row of the worklist (3). */
const withText = (row: CaseRows, place: 2 | 3, change: (text: string) => string): CaseRows => ({
  ...row,
  values: row.values.map((value, index): Values[number] =>
    index === place ? change(String(value)) : value,
  ),
});
const withEntries = (
  row: CaseRows,
  change: (entry: CaseRows["entries"][number]) => CaseRows["entries"],
): CaseRows => ({ ...row, entries: row.entries.flatMap(change) });

const twice = "a part appears twice";
const other = "the worklist row must match this record";
const entry = "the entry must say what was done to this case";
const apart = "case and history differ";
const line = "the line must be about this case";

test.each<[string, string, (row: CaseRows) => CaseRows]>([
  [
    "record with a part twice",
    twice,
    (row) => withText(row, 2, (text) => `{"id":"x",${text.slice(1)}`),
  ],
  [
    "row of the worklist with a part twice",
    twice,
    (row) => withText(row, 3, (text) => `{"id":"x",${text.slice(1)}`),
  ],
  [
    "record of another case",
    other,
    (row) => withText(row, 2, (text) => text.replace(row.id, "another")),
  ],
  [
    "row of another case",
    other,
    (row) => withText(row, 3, (text) => text.replace(row.id, "another")),
  ],
  [
    "row in another state",
    other,
    (row) => withText(row, 3, (text) => text.replace('"referred-to-physician"', '"approved"')),
  ],
  [
    "entry of another case",
    entry,
    (row) =>
      withEntries(row, ([n, a, kind, text, link]) => [
        [n, a, kind, text.replace(row.id, "another"), link],
      ]),
  ],
  [
    "entry of another revision",
    entry,
    (row) =>
      withEntries(row, ([n, a, kind, text, link]) => [
        [n, a, kind, text.replace('"revision":2', '"revision":3'), link],
      ]),
  ],
  [
    "entry of another kind",
    entry,
    (row) =>
      withEntries(row, ([n, a, kind, text, link]) => [
        [n, a, kind, text.replace('"signed"', '"saved"'), link],
      ]),
  ],
  [
    "entry of another time",
    entry,
    (row) =>
      withEntries(row, ([n, , kind, text, link]) => [
        [n, "2026-01-01T00:00:00.000Z", kind, text, link],
      ]),
  ],
  [
    "history with a hole",
    entry,
    (row) =>
      withEntries(row, ([n, a, kind, text, link]) =>
        n === 1
          ? [[n, a, kind, text, link]]
          : [[n + 1, a, kind, text.replace('"revision":2', '"revision":3'), link]],
      ),
  ],
  [
    "history that ends before the case does",
    apart,
    (row) => withEntries(row, (one) => (one[0] === 2 ? [] : [one])),
  ],
  [
    "signed line that no entry signs",
    apart,
    (row) =>
      withEntries(row, ([n, a, kind, text, link]) => [
        [n, a, kind === "signed" ? "saved" : kind, text.replace('"signed"', '"saved"'), link],
      ]),
  ],
  [
    "signed line of another case",
    line,
    (row) => ({
      ...row,
      determinations: row.determinations.map(([id, n, text]) => [
        id,
        n,
        text.replace(row.id, "another"),
      ]),
    }),
  ],
  [
    "signed line with another id",
    line,
    (row) => ({
      ...row,
      determinations: row.determinations.map(([, n, text]) => ["another", n, text]),
    }),
  ],
])("lets none in where one has a %s", async (_what, answer, change) => {
  const [first, second, third] = await Promise.all([
    referredCase(),
    referredCase(),
    referredCase(),
  ]);
  const rows = [first, change(second), third];
  expect(await bringIn(rows)).toBe(answer);
  expect(await countOf(rows)).toBe(0);
});

test("lets all in where each is as it was saved, and none of them goes back", async () => {
  const rows = await Promise.all([referredCase(), referredCase()]);
  expect(await bringIn(rows)).toBe("in");
  expect(await countOf(rows)).toBe(6);
  const { rows: broken } = await database.admin.query("select from review.broken_links($1)", [
    tenant,
  ]);
  expect(broken).toEqual([]);
  const { rows: columns } = await database.admin.query(
    "select from review.cases c where tenant = $1 and c is distinct from review.read_columns(c)",
    [tenant],
  );
  expect(columns).toEqual([]);
  const { rows: miscounted } = await database.admin.query("select from review.wrong_counts($1)", [
    tenant,
  ]);
  expect(miscounted).toEqual([]);
  const [first] = rows;
  if (first === undefined) throw new Error("no case");
  const earlier = {
    ...first,
    values: [1, ...first.values.slice(1)],
    determinations: [],
    entries: [],
    keys: [],
  };
  expect(await bringIn([earlier])).toBe("a backup cannot undo later saves of a case");
});

test("is an administrator's with an import of his or her own, through the server; nobody else takes that way", async () => {
  const rows = [await referredCase()];
  expect(await bringIn(rows, nora)).toMatch(/permission denied/);
  const other = as(ada)("write", (transaction) => writeCases(transaction, randomUUID(), rows));
  await expect(other).rejects.toThrow("only an administrator can import");
  for (const person of [ada, nora]) {
    const taken = as(person)("write", ({ rows: ask }) => ask("set local role w_move"));
    await expect(taken).rejects.toThrow(/permission denied/);
  }
  await expect(database.app.query("set role w_move")).rejects.toThrow(/permission denied/);
  const { rows: members } = await database.admin.query(
    "select from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles u on u.oid = m.member where r.rolname = 'w_move' and not u.rolsuper",
  );
  expect(members).toEqual([]);
  // By plain statements an administrator's rows are judged, while an import goes on as ever.
  const plain = as(ada)("write", async ({ rows: ask }) => {
    await ask("select review.go_on_moving($1)", [moveId]);
    await ask(
      "insert into review.cases (tenant, id, revision, record, summary, search) values (review.my_tenant(), $1, 2, $2, $3, '')",
      [rows[0]?.id, rows[0]?.values[2], rows[0]?.values[3]],
    );
  });
  await expect(plain).rejects.toThrow("a new case starts open and undecided");
});
